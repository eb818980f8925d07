package io.troupe.http.edge.entity;

import io.troupe.engine.runtime.Rejection;
import io.troupe.http.edge.problem.ProblemType;
import java.util.Locale;

/** An entity's refusal as a problem: the one place where refusals meet HTTP statuses. */
public record RejectionProblem(Rejection rejection) implements ProblemType {
  @Override
  public String name() {
    return rejection.name();
  }

  @Override
  public Meaning meaning() {
    return new Meaning(statusOf(rejection.kind()), words(), rejection.advice());
  }

  private static int statusOf(Rejection.Kind kind) {
    return switch (kind) {
      case MISSING -> 404;
      case FORBIDDEN -> 403;
      case CONFLICT -> 409;
      case INVALID -> 422;
      case PAYMENT_REQUIRED -> 402;
      case GONE -> 410;
      case STALE -> 412;
      case LIMIT -> 429;
    };
  }

  private String words() {
    var words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
