package io.troupe.engine.ai.coach;

/** Why an answer stopped before its end. */
public enum CutCause {
  /** No first token, or no end, within the configured time. */
  TIMEOUT,
  /** The provider reported an error, or sent what is not an answer. */
  PROVIDER_ERROR,
  /** The provider could not be reached, or the connection ended in the middle. */
  CONNECTION_LOST,
  /** Asked for through {@link Answering#cancel()}, or the listener failed. */
  CANCELLED,
  /** The provider's rate or spending limit is reached. */
  RATE_LIMITED,
  /** The provider's content rules stopped the answer. */
  REFUSED
}
