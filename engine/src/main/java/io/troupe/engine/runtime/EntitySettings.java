package io.troupe.engine.runtime;

import java.time.Duration;

/**
 * Limits of the entities of a node.
 *
 * @param waitingLimit commands that may wait for one entity before callers are told it is busy
 * @param askTimeout how long a caller waits; after it the outcome is unknown and a retry is safe
 */
public record EntitySettings(int waitingLimit, Duration askTimeout) {
  public static final EntitySettings DEFAULT = new EntitySettings(4_096, Duration.ofSeconds(5));
}
