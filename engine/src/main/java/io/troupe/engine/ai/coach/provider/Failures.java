package io.troupe.engine.ai.coach.provider;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.HttpException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.TimeoutException;
import io.troupe.engine.ai.coach.CutCause;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an exception from a provider's client means, without its message: that may hold a key. */
final class Failures {

  private static final int MAX_CAUSES = 10;

  private Failures() {}

  static CutCause cause(Throwable error) {
    return chain(error)
        .flatMap(link -> meaning(link).stream())
        .findFirst()
        .orElse(CutCause.PROVIDER_ERROR);
  }

  /** The exception types and the HTTP status, for the log. */
  static String describe(Throwable error) {
    return chain(error).map(Failures::name).collect(Collectors.joining(" < "));
  }

  private static Optional<CutCause> meaning(Throwable error) {
    return Optional.ofNullable(
        switch (error) {
          case RateLimitException _ -> CutCause.RATE_LIMITED;
          case ContentFilteredException _ -> CutCause.REFUSED;
          case TimeoutException _ -> CutCause.TIMEOUT;
          case HttpTimeoutException _ -> CutCause.TIMEOUT;
          case JsonProcessingException _ -> CutCause.PROVIDER_ERROR;
          case IOException _ -> CutCause.CONNECTION_LOST;
          default -> null;
        });
  }

  private static String name(Throwable error) {
    var name = error.getClass().getSimpleName();
    return error instanceof HttpException http ? name + " " + http.statusCode() : name;
  }

  private static Stream<Throwable> chain(Throwable error) {
    return Stream.iterate(error, link -> link != null, Throwable::getCause).limit(MAX_CAUSES);
  }
}
