package io.troupe.engine.runtime;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What came of an entity's latest commands; beyond {@code most} the eldest is forgotten. They are
 * kept as numbers in a few arrays, because the garbage collector would have to copy each object of
 * each command. A command's id is kept as 128 bits of its SHA-256. Mutable.
 */
final class Outcomes<V> {
  private static final int STORED_BYTES = 4 * Long.BYTES;

  private final int most;
  private long[] high = new long[1];
  private long[] low = new long[1];
  private long[] fingerprints = new long[1];
  private long[] versions = new long[1];
  private Object[] views = new Object[1];
  private int size;

  /** Where the next one goes: the eldest's place when there are as many as may be. */
  private int next;

  private record Digest(long high, long low) {
    static Digest of(CommandId command) {
      var id = command.value().getBytes(StandardCharsets.US_ASCII);
      var digest = ByteBuffer.wrap(CommandId.sha256().digest(id));
      return new Digest(digest.getLong(), digest.getLong());
    }
  }

  /**
   * @param most from 1
   */
  Outcomes(int most) {
    this.most = most;
  }

  /** What came of this command, if it is one of the latest. */
  @SuppressWarnings("unchecked")
  @Nullable Outcome<V> get(CommandId command) {
    var id = Digest.of(command);
    for (var at = 0; at < size; at++) {
      if (has(at, id)) {
        return new Outcome<>(fingerprints[at], versions[at], (V) views[at]);
      }
    }
    return null;
  }

  /** Adds what came of a command, or puts it in the place of what came of its event before. */
  void put(CommandId command, Outcome<V> outcome) {
    var id = Digest.of(command);
    var latest = (next + most - 1) % most;
    if (latest < size && has(latest, id)) {
      set(latest, id, outcome);
    } else {
      add(id, outcome);
    }
  }

  private boolean has(int at, Digest id) {
    return high[at] == id.high() && low[at] == id.low();
  }

  private void add(Digest id, Outcome<V> outcome) {
    if (size < most) {
      size++;
      makeRoom();
    }
    set(next, id, outcome);
    next = (next + 1) % most;
  }

  private void set(int at, Digest id, Outcome<V> outcome) {
    high[at] = id.high();
    low[at] = id.low();
    fingerprints[at] = outcome.fingerprint();
    versions[at] = outcome.version();
    views[at] = outcome.view();
  }

  private void makeRoom() {
    if (size > high.length) {
      var length = Math.min(most, 2 * high.length);
      high = Arrays.copyOf(high, length);
      low = Arrays.copyOf(low, length);
      fingerprints = Arrays.copyOf(fingerprints, length);
      versions = Arrays.copyOf(versions, length);
      views = Arrays.copyOf(views, length);
    }
  }

  /** All without their views, the eldest first: Base64 of four 64-bit numbers each. */
  String stored() {
    var bytes = ByteBuffer.allocate(size * STORED_BYTES);
    var eldest = size < most ? 0 : next;
    for (var n = 0; n < size; n++) {
      var at = (eldest + n) % most;
      bytes.putLong(high[at]).putLong(low[at]).putLong(fingerprints[at]).putLong(versions[at]);
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /** Adds what {@link #stored()} told. */
  void addStored(String stored) {
    var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(stored));
    while (bytes.remaining() >= STORED_BYTES) {
      var id = new Digest(bytes.getLong(), bytes.getLong());
      add(id, new Outcome<>(bytes.getLong(), bytes.getLong(), null));
    }
  }
}
