package io.troupe.engine.journal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Reads of the past, shared: read models that are built anew walk over the same events at the same
 * time, and reading and decoding them is most of the work. The latest reads are kept, so whoever
 * comes later to the same place, but not much later, finds the events decoded. They are kept until
 * somebody has come to the head, at most {@value #KEPT} of them.
 */
final class PastReads {
  private static final int KEPT = 32;

  private final Source source;
  private final LinkedHashMap<Asked, Read> latest = new LinkedHashMap<>();

  private record Asked(TailPosition from, int limit) {}

  /**
   * Events that are being read.
   *
   * @param head where the readable journal ended when they were asked for
   * @param events up to the limit; fewer when the head was reached
   */
  record Read(TailPosition head, CompletionStage<List<JournalEvent>> events) {}

  /** Reads the database; both positions exclusive. */
  @FunctionalInterface
  interface Source {
    CompletionStage<List<JournalEvent>> read(TailPosition from, TailPosition below, int limit);
  }

  PastReads(Source source) {
    this.source = source;
  }

  /** The events after a position, of which the last may be at the head. */
  Read after(TailPosition from, TailPosition head, int limit) {
    var asked = new Asked(from, limit);
    Read read;
    synchronized (latest) {
      var known = latest.get(asked);
      if (known != null) {
        return known;
      }
      read = new Read(head, source.read(from, justAfter(head), limit));
      latest.put(asked, read);
      if (latest.size() > KEPT) {
        latest.pollFirstEntry();
      }
    }
    read.events().whenComplete((events, _) -> forgetUnlessFull(asked, events));
    return read;
  }

  /** What ends at the head, or in an error, may go on when it is asked for again. */
  private void forgetUnlessFull(Asked asked, @Nullable List<JournalEvent> events) {
    if (events == null || events.size() < asked.limit()) {
      synchronized (latest) {
        latest.clear();
      }
    }
  }

  /** The head is readable, so everything before it is. */
  private static TailPosition justAfter(TailPosition head) {
    return new TailPosition(head.transaction(), head.ordering() + 1);
  }
}
