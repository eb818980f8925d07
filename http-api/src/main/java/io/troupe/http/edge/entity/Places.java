package io.troupe.http.edge.entity;

import static io.troupe.http.edge.problem.EdgeProblem.BAD_PARAMETER;

import io.troupe.http.edge.exchange.Cursor;
import io.troupe.http.edge.exchange.PageRequest;
import io.troupe.http.edge.problem.Problem;
import io.troupe.projections.table.Place;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Places in a listing by time as cursors of two keys: the instant and the id. */
public final class Places {
  /** How many keys such a cursor has. */
  public static final int KEYS = 2;

  private Places() {}

  /**
   * Where the page before ended; null for the first page.
   *
   * @throws io.troupe.http.edge.problem.ProblemException {@code bad-parameter}
   */
  public static @Nullable Place after(PageRequest page) {
    return page.after().map(Places::place).orElse(null);
  }

  /** The cursor of a page that ends at a place. */
  public static Cursor cursor(String listing, Place place) {
    return new Cursor(listing, List.of(place.at().toString(), place.id()));
  }

  private static Place place(Cursor cursor) {
    try {
      return new Place(Instant.parse(cursor.keys().get(0)), cursor.keys().get(1));
    } catch (DateTimeException _) {
      throw Problem.of(
              BAD_PARAMETER, "Send the 'next' of the page before, unchanged.", Cursor.PARAMETER)
          .exception();
    }
  }
}
