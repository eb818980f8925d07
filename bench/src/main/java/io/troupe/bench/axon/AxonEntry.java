package io.troupe.bench.axon;

/**
 * What an event does to a wallet.
 *
 * @param subject the grant or the hold
 * @param amount of it
 * @param balance signed effect on what is owned
 * @param available signed effect on what may be spent
 */
record AxonEntry(String kind, String subject, long amount, long balance, long available) {
  private static final String CAPTURED = "CAPTURED";

  static AxonEntry of(AxonWallet.Opened event) {
    return new AxonEntry("GRANTED", "grant", event.granted(), event.granted(), event.granted());
  }

  static AxonEntry of(AxonWallet.Held event) {
    return new AxonEntry("HELD", event.id(), 1, 0, -1);
  }

  static AxonEntry of(AxonWallet.Captured event) {
    return new AxonEntry(CAPTURED, event.id(), 1, -1, 0);
  }

  /** Whether the credits are spent by it. */
  boolean isSpent() {
    return kind.equals(CAPTURED);
  }
}
