package io.troupe.http.edge;

import io.troupe.http.edge.handling.TraceId;
import io.troupe.http.edge.problem.EdgeProblem;
import io.troupe.http.edge.problem.Problem;
import io.troupe.http.edge.token.AccessToken;
import io.troupe.http.edge.token.AccessTokens;
import io.troupe.http.edge.token.Verification.Reason;
import io.troupe.http.edge.token.Verification.Refused;
import io.troupe.http.edge.token.Verification.Valid;
import java.util.ArrayList;
import org.apache.pekko.http.javadsl.model.HttpHeader;
import org.apache.pekko.http.javadsl.model.HttpRequest;
import org.apache.pekko.http.javadsl.model.headers.Authorization;
import org.apache.pekko.http.javadsl.model.headers.OAuth2BearerToken;

/** Tells who makes a request, by its bearer token (RFC 6750). */
final class Authentication {
  private final AccessTokens tokens;

  Authentication(AccessTokens tokens) {
    this.tokens = tokens;
  }

  /** The caller, or {@code unauthenticated} or {@code token-expired} as a problem. */
  Caller caller(HttpRequest request) {
    return switch (tokens.verify(bearer(request))) {
      case Valid(var token) -> caller(token, TraceId.of(request));
      case Refused(var reason) when reason == Reason.EXPIRED ->
          throw challenge(EdgeProblem.TOKEN_EXPIRED, "Bearer error=\"invalid_token\"").exception();
      case Refused _ ->
          throw challenge(EdgeProblem.UNAUTHENTICATED, "Bearer error=\"invalid_token\"")
              .exception();
    };
  }

  /** The one token that is presented; two Authorization headers are as good as none. */
  private static String bearer(HttpRequest request) {
    var presented = new ArrayList<HttpHeader>(1);
    for (var header : request.getHeaders()) {
      if (header.is("authorization")) {
        presented.add(header);
      }
    }
    if (presented.size() == 1
        && presented.getFirst() instanceof Authorization header
        && header.credentials() instanceof OAuth2BearerToken bearer) {
      return bearer.token();
    }
    throw challenge(EdgeProblem.UNAUTHENTICATED, "Bearer").exception();
  }

  private static Problem challenge(EdgeProblem type, String challenge) {
    return Problem.of(type).withHeader("WWW-Authenticate", challenge);
  }

  private static Caller caller(AccessToken token, String traceId) {
    return new Caller(
        token.tenant(),
        token.account(),
        token.session(),
        token.permissions(),
        token.expiresAt(),
        traceId);
  }
}
