package io.troupe.projections.walletstatement;

/** What an entry of a statement is. */
public enum EntryKind {
  GRANTED,
  HELD,
  CAPTURED,
  RELEASED,
  /** Released because its time was over. */
  TIMED_OUT,
  REFUNDED,
  EXPIRED
}
