package io.troupe.engine.journal;

import java.util.Comparator;

/**
 * A place in the journal. Events are ordered by the transaction that wrote them, then by their
 * number in the table; an event once readable never gets a new neighbour before it.
 *
 * @param transaction PostgreSQL's 64-bit transaction id, not negative; always 0 on H2
 * @param ordering the event's number in the table, not negative
 */
public record TailPosition(long transaction, long ordering) implements Comparable<TailPosition> {

  /** Before every event. */
  public static final TailPosition START = new TailPosition(0, 0);

  private static final Comparator<TailPosition> ORDER =
      Comparator.comparingLong(TailPosition::transaction).thenComparingLong(TailPosition::ordering);

  /**
   * @throws IllegalArgumentException for a negative number
   */
  public TailPosition {
    if (transaction < 0 || ordering < 0) {
      throw new IllegalArgumentException("a tail position has no negative numbers");
    }
  }

  /**
   * Reads what {@link #toString()} wrote.
   *
   * @throws IllegalArgumentException if the text is not {@code transaction:ordering}
   */
  public static TailPosition parse(String text) {
    var colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("a tail position is transaction:ordering");
    }
    return new TailPosition(
        Long.parseLong(text, 0, colon, 10), Long.parseLong(text, colon + 1, text.length(), 10));
  }

  @Override
  public int compareTo(TailPosition other) {
    return ORDER.compare(this, other);
  }

  /** Whether this comes after the other. */
  public boolean isAfter(TailPosition other) {
    return compareTo(other) > 0;
  }

  /** The form in which offsets are stored: {@code transaction:ordering}. */
  @Override
  public String toString() {
    return transaction + ":" + ordering;
  }
}
