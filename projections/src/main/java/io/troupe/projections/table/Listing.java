package io.troupe.projections.table;

import static org.jooq.impl.DSL.val;

import io.troupe.engine.values.Id;
import java.time.Instant;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectOrderByStep;
import org.jooq.SortOrder;
import org.jspecify.annotations.Nullable;

/** Rows in the order of a time and, for equal times, of an id. */
public record Listing(Field<Instant> at, Field<? extends Id> id, SortOrder order) {
  /** Most rows that may be asked for. */
  public static final int MOST = 200;

  /** The eldest first. */
  public static Listing byAge(Field<Instant> at, Field<? extends Id> id) {
    return new Listing(at, id, SortOrder.ASC);
  }

  /** The newest first. */
  public static Listing newest(Field<Instant> at, Field<? extends Id> id) {
    return new Listing(at, id, SortOrder.DESC);
  }

  /**
   * The rows after a place, one more than asked for: it tells whether there is a further page.
   *
   * @param after where the page before ended; absent: from the first
   * @param limit 1 to {@value #MOST}
   */
  public <R extends Record> ResultQuery<R> page(
      SelectOrderByStep<R> rows, @Nullable Place after, int limit) {
    var text = id.coerce(String.class);
    var ordered = rows.orderBy(at.sort(order), text.sort(order));
    return after == null
        ? ordered.limit(oneMore(limit))
        : ordered.seek(val(after.at(), at), val(after.id(), text)).limit(oneMore(limit));
  }

  /**
   * How many rows to read for a page.
   *
   * @throws IllegalArgumentException for a limit out of range
   */
  public static int oneMore(int limit) {
    if (limit < 1 || limit > MOST) {
      throw new IllegalArgumentException("a page has 1 to " + MOST + " rows");
    }
    return limit + 1;
  }
}
