package io.troupe.engine.tenancy.account;

/** What a person may consent to. Stored: constants are added, never renamed or removed. */
public enum Purpose {
  /** The person's questions are answered by an AI coach. */
  COACH
}
