package io.troupe.http.edge.entity;

import io.troupe.engine.runtime.Rejection;
import io.troupe.http.edge.problem.ProblemType;
import java.util.Locale;

/** An entity's refusal as a problem: the one place where refusals meet HTTP statuses. */
public record RejectionProblem(Rejection rejection) implements ProblemType {
  @Override
  public String code() {
    return rejection.code();
  }

  @Override
  public int status() {
    return switch (rejection.kind()) {
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

  @Override
  public String title() {
    var words = rejection.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  @Override
  public String advice() {
    return rejection.advice();
  }
}
