package io.troupe.engine.learning.journey;

/** Where a journey stands. */
public enum JourneyStatus {
  ACTIVE,
  COMPLETED,
  CANCELLED
}
