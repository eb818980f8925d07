package io.troupe.engine.learning.journey;

/** What a reviewer says of work handed in. */
public enum Verdict {
  APPROVE,
  SEND_BACK
}
