package io.troupe.http.edge.exchange;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a listing.
 *
 * @param items at most as many as were asked for
 * @param next cursor of the following page; null, and left out on the wire, on the last page
 */
public record Page<T>(List<T> items, @Nullable String next) {
  /** Copies the items. */
  public Page {
    items = List.copyOf(items);
  }

  /**
   * Cuts a page from rows of which one more than the limit was asked for, to see whether any
   * follow.
   *
   * @param rows at most limit + 1, in the listing's order
   * @param cursor the cursor that stands for a row
   */
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursor) {
    if (rows.size() <= limit) {
      return new Page<>(rows, null);
    }
    var items = rows.subList(0, limit);
    return new Page<>(items, cursor.apply(items.getLast()).text());
  }

  /** The same page with each item in another form. */
  public <U> Page<U> map(Function<T, U> form) {
    return new Page<>(items.stream().map(form).toList(), next);
  }
}
