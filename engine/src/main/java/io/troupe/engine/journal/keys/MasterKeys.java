package io.troupe.engine.journal.keys;

import java.util.List;
import java.util.stream.Stream;

/**
 * The master key in use and those it replaced.
 *
 * <p>To rotate: add the new key as an older one on every node, then make it the current one on
 * every node, call {@link Vault#rewrap} until it returns 0, and drop the old key.
 *
 * @param current wraps every new key
 * @param older only unwrap; at most {@value #MAX_OLDER}
 */
public record MasterKeys(MasterKey current, List<MasterKey> older) {
  /** Most older keys that may be configured. */
  public static final int MAX_OLDER = 8;

  /**
   * Copies the list and checks its length.
   *
   * @throws IllegalArgumentException if there are more than {@value #MAX_OLDER} older keys
   */
  public MasterKeys {
    older = List.copyOf(older);
    if (older.size() > MAX_OLDER) {
      throw new IllegalArgumentException("at most " + MAX_OLDER + " older master keys");
    }
  }

  /** One key, never rotated yet. */
  public static MasterKeys of(MasterKey current) {
    return new MasterKeys(current, List.of());
  }

  MasterKey withId(String id) {
    return Stream.concat(Stream.of(current), older.stream())
        .filter(key -> key.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new UnknownMasterKeyException(
                "keys are wrapped by master key " + id + ", which is not configured here"));
  }
}
