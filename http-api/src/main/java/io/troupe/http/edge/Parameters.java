package io.troupe.http.edge;

import static io.troupe.http.edge.problem.EdgeProblem.BAD_PARAMETER;

import io.troupe.engine.values.Id;
import io.troupe.http.edge.problem.Problem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Query parameters of common kinds; what is not one is refused as {@code bad-parameter}. */
public final class Parameters {
  private Parameters() {}

  public static Optional<String> id(Read read, String name) {
    return read.parameter(name)
        .map(text -> {
          if (!Id.FORM.matcher(text).matches()) {
            throw bad(name, "An id is 1 to 64 characters of A-Z a-z 0-9 _ -.");
          }
          return text;
        });
  }

  /** An ISO-8601 day of the years 1900 to 9999. */
  public static Optional<LocalDate> day(Read read, String name) {
    return read.parameter(name).map(text -> day(text, name));
  }

  private static LocalDate day(String text, String name) {
    try {
      var day = LocalDate.parse(text);
      if (day.getYear() >= 1900 && day.getYear() <= 9999) {
        return day;
      }
    } catch (DateTimeException _) {
      // Answered below, like a year out of range.
    }
    throw bad(name, "The day must be ISO-8601 of the years 1900 to 9999, such as 2026-01-31.");
  }

  /** The refusal of a parameter. */
  public static RuntimeException bad(String name, String rule) {
    return Problem.of(BAD_PARAMETER, rule, name).exception();
  }
}
