package io.troupe.http.edge.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.troupe.engine.tenancy.role.Permission;
import io.troupe.http.edge.token.Verification.Reason;
import io.troupe.http.edge.token.Verification.Refused;
import io.troupe.http.edge.token.Verification.Valid;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a token is ours: header before signature, signature before claims, as RFC 8725 has
 * it. Nothing in a token chooses the algorithm or brings its own key. Its time is for the caller.
 */
final class TokenVerifier {
  static final int MAX_LENGTH = 4_096;
  static final Duration MAX_SKEW = Duration.ofSeconds(60);
  private static final int MAX_KEYS = 8;

  private final Map<String, JWSVerifier> keys;
  private final String issuer;
  private final String audience;

  TokenVerifier(List<TokenKey> keys, String issuer, String audience) {
    if (keys.isEmpty() || keys.size() > MAX_KEYS) {
      throw new IllegalArgumentException("1 to 8 token keys");
    }
    this.keys = keys.stream().collect(Collectors.toMap(TokenKey::id, TokenVerifier::verifier));
    this.issuer = issuer;
    this.audience = audience;
  }

  Verification verify(String token) {
    try {
      var jwt = SignedJWT.parse(token);
      var refusal = headerRefusal(jwt.getHeader());
      if (refusal.isPresent()) {
        return new Refused(refusal.get());
      }
      return jwt.verify(keys.get(jwt.getHeader().getKeyID()))
          ? claims(jwt.getJWTClaimsSet())
          : new Refused(Reason.BAD_SIGNATURE);
    } catch (ParseException | IllegalArgumentException _) {
      return new Refused(Reason.MALFORMED);
    } catch (JOSEException _) {
      return new Refused(Reason.BAD_SIGNATURE);
    }
  }

  private Optional<Reason> headerRefusal(JWSHeader header) {
    if (!JWSAlgorithm.HS256.equals(header.getAlgorithm())) {
      return Optional.of(Reason.WRONG_ALGORITHM);
    }
    if (!AccessTokens.TYPE.equals(header.getType())) {
      return Optional.of(Reason.WRONG_TYPE);
    }
    return keys.containsKey(String.valueOf(header.getKeyID()))
        ? Optional.empty()
        : Optional.of(Reason.UNKNOWN_KEY);
  }

  private Verification claims(JWTClaimsSet claims) throws ParseException {
    if (!issuer.equals(claims.getIssuer())) {
      return new Refused(Reason.WRONG_ISSUER);
    }
    if (!claims.getAudience().equals(List.of(audience))) {
      return new Refused(Reason.WRONG_AUDIENCE);
    }
    return new Valid(token(claims));
  }

  private static AccessToken token(JWTClaimsSet claims) throws ParseException {
    return new AccessToken(
        present(claims.getSubject()),
        present(claims.getStringClaim("tid")),
        present(claims.getStringClaim("sid")),
        permissions(present(claims.getStringClaim("perms"))),
        present(claims.getIssueTime()).toInstant(),
        present(claims.getExpirationTime()).toInstant());
  }

  private static <T> T present(@Nullable T claim) throws ParseException {
    if (claim == null) {
      throw new ParseException("a claim is missing", 0);
    }
    return claim;
  }

  /** A code that this version does not know is passed over: a newer node may have issued it. */
  private static Set<Permission> permissions(String codes) {
    return Stream.of(codes.split(" "))
        .flatMap(code -> Permission.of(code).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static JWSVerifier verifier(TokenKey key) {
    try {
      return new MACVerifier(key.bytes());
    } catch (JOSEException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
