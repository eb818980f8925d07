package io.troupe.http.edge.exchange;

import static io.troupe.http.edge.problem.EdgeProblem.BAD_HEADER;

import io.troupe.http.edge.problem.Problem;
import java.util.regex.Pattern;

/**
 * How far the journal was when a command was answered. A client that sends it with a query reads
 * its own writes. Opaque: 1 to 150 of {@code A-Z a-z 0-9 : . _ -}.
 */
public record JournalPosition(String value) {
  /** The response header of a command that carries it. */
  public static final String HEADER = "Troupe-Position";

  /** The request header of a query: answer not before this position, or in vain within a limit. */
  public static final String WAIT_FOR = "Troupe-Wait-For";

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9:._-]{1,150}");

  /**
   * Checks the form.
   *
   * @throws io.troupe.http.edge.problem.ProblemException {@code bad-header}
   */
  public JournalPosition {
    if (!FORM.matcher(value).matches()) {
      throw Problem.of(BAD_HEADER, "Send a value of " + HEADER + " unchanged.", WAIT_FOR)
          .exception();
    }
  }
}
