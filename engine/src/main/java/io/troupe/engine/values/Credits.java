package io.troupe.engine.values;

/**
 * A number of credits, the unit in which use is prepaid: 0 to {@value #MAX}. Sums stay below the
 * range of a {@code long} because a wallet's balance is held under the same limit.
 */
public record Credits(long amount) implements Comparable<Credits> {
  /** Largest amount and largest balance, one thousand million million. */
  public static final long MAX = 1_000_000_000_000_000L;

  public static final Credits ZERO = new Credits(0);

  public Credits {
    if (amount < 0 || amount > MAX) {
      throw new IllegalArgumentException("credits are 0 to " + MAX);
    }
  }

  public Credits plus(Credits other) {
    return new Credits(amount + other.amount);
  }

  /** Fails when {@code other} is larger: credits are never negative. */
  public Credits minus(Credits other) {
    return new Credits(amount - other.amount);
  }

  public boolean covers(Credits other) {
    return amount >= other.amount;
  }

  public Credits atMost(Credits other) {
    return amount <= other.amount ? this : other;
  }

  public boolean isZero() {
    return amount == 0;
  }

  @Override
  public int compareTo(Credits other) {
    return Long.compare(amount, other.amount);
  }
}
