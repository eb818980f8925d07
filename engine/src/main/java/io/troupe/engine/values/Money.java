package io.troupe.engine.values;

import java.util.Currency;

/**
 * An amount of money in the currency's smallest unit (cents for EUR, yen for JPY), 0 to {@value
 * #MAX}.
 */
public record Money(long minor, String currency) {
  public static final long MAX = 1_000_000_000_000L;

  public Money {
    if (minor < 0 || minor > MAX) {
      throw new IllegalArgumentException("money is 0 to " + MAX + " minor units");
    }
    Currency.getInstance(currency);
  }

  /** Fails when the currencies differ. */
  public Money plus(Money other) {
    return new Money(minor + same(other), currency);
  }

  /** Fails when the currencies differ or {@code other} is larger. */
  public Money minus(Money other) {
    return new Money(minor - same(other), currency);
  }

  public boolean covers(Money other) {
    return minor >= same(other);
  }

  public boolean isZero() {
    return minor == 0;
  }

  private long same(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("two currencies in one sum");
    }
    return other.minor;
  }
}
