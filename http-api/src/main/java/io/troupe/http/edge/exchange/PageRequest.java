package io.troupe.http.edge.exchange;

import static io.troupe.http.edge.problem.EdgeProblem.BAD_PARAMETER;

import io.troupe.http.edge.problem.Problem;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which page is asked for.
 *
 * @param limit most items, 1 to {@value #MAX_LIMIT}
 * @param after where the page before ended; empty for the first page
 */
public record PageRequest(int limit, Optional<Cursor> after) {
  /** The query parameter that carries the limit. */
  public static final String LIMIT = "limit";

  /** Items of a page when the client names no limit. */
  public static final int DEFAULT_LIMIT = 50;

  /** Most items of a page. */
  public static final int MAX_LIMIT = 200;

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

  /**
   * Reads the two query parameters.
   *
   * @param listing the listing that is asked
   * @param keys how many sort keys that listing has
   * @throws io.troupe.http.edge.problem.ProblemException {@code bad-parameter}
   */
  public static PageRequest parse(
      Optional<String> limit, Optional<String> cursor, String listing, int keys) {
    return new PageRequest(
        limit.map(PageRequest::limit).orElse(DEFAULT_LIMIT),
        cursor.map(text -> Cursor.parse(text, listing, keys)));
  }

  private static int limit(String text) {
    var limit = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
    if (limit < 1 || limit > MAX_LIMIT) {
      throw Problem.of(BAD_PARAMETER, "A number from 1 to 200 is allowed.", LIMIT).exception();
    }
    return limit;
  }
}
