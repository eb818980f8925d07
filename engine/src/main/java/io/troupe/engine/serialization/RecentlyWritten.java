package io.troupe.engine.serialization;

import io.troupe.engine.runtime.Envelope;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The events that this node wrote last, by their bytes: the tail, which reads each of them soon
 * after, then has nothing to decode. An event is immutable, and the same bytes mean the same. It is
 * taken once, so that it does not live on for nobody. At most 4,096 of up to 2 KiB are kept; one
 * that is not there is decoded.
 */
final class RecentlyWritten {
  private static final int SLOTS = 4_096;
  private static final int LONGEST = 2_048;

  private record Written(byte[] bytes, Envelope<?> event) {}

  private final AtomicReferenceArray<@Nullable Written> slots = new AtomicReferenceArray<>(SLOTS);

  void add(byte[] bytes, Envelope<?> event) {
    if (bytes.length <= LONGEST) {
      slots.setRelease(slot(bytes), new Written(bytes, event));
    }
  }

  @Nullable Envelope<?> take(byte[] bytes) {
    var slot = slot(bytes);
    var written = slots.getAcquire(slot);
    if (written == null || !Arrays.equals(written.bytes, bytes)) {
      return null;
    }
    slots.compareAndSet(slot, written, null);
    return written.event;
  }

  private static int slot(byte[] bytes) {
    var hash = Arrays.hashCode(bytes);
    return (hash ^ hash >>> 16) & SLOTS - 1;
  }
}
