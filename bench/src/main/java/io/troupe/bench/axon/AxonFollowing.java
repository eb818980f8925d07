package io.troupe.bench.axon;

import java.util.List;

/**
 * One way to follow an event store.
 *
 * @param segments parts of all wallets that are handled side by side
 */
record AxonFollowing(Kind kind, int segments) {
  /** Those that are tried: the kind of processor that the guide recommends, and the one before. */
  static final List<AxonFollowing> ALL =
      List.of(
          new AxonFollowing(Kind.POOLED, 4),
          new AxonFollowing(Kind.POOLED, 8),
          new AxonFollowing(Kind.TRACKING, 2),
          new AxonFollowing(Kind.TRACKING, 4));

  /** Kinds of processors. */
  enum Kind {
    /** One reader for all segments, and threads that handle what it reads. */
    POOLED,
    /** A thread for each segment that reads and handles. */
    TRACKING
  }

  /** Its name, which its tokens are stored under. */
  @Override
  public String toString() {
    return switch (kind) {
      case POOLED -> "PooledStreamingEventProcessor, %d segments".formatted(segments);
      case TRACKING -> "TrackingEventProcessor, %d segments".formatted(segments);
    };
  }
}
