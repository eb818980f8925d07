package io.troupe.engine.journal.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.troupe.engine.journal.keys.HeldKey.Destroyed;
import io.troupe.engine.journal.keys.StoredKey.Tombstone;
import io.troupe.engine.journal.keys.StoredKey.Wrapped;
import java.time.Duration;
import java.util.Optional;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/** The keys of persons: made on first use, remembered for a while, destroyed for good. */
final class PersonKeys {
  private final KeyTable table;
  private final KeyWrapping wrapping;
  private final Cache<KeyOwner, HeldKey> held;

  PersonKeys(KeyTable table, KeyWrapping wrapping, int limit, Duration age, Ticker ticker) {
    this.table = table;
    this.wrapping = wrapping;
    this.held =
        Caffeine.newBuilder().maximumSize(limit).expireAfterWrite(age).ticker(ticker).build();
  }

  /** The owner's key, made if there was none. Throws {@link PersonErasedException}. */
  PersonKey obtain(KeyOwner owner) {
    return switch (held.get(owner, this::loadOrCreate)) {
      case PersonKey key -> key;
      case Destroyed() -> throw new PersonErasedException("the key of this person was destroyed");
    };
  }

  /** The owner's key; empty if destroyed. Throws {@link IntegrityException} if never made. */
  Optional<PersonKey> find(KeyOwner owner) {
    return switch (held.get(owner, this::load)) {
      case null -> throw new IntegrityException("this tenant never had a key for this person");
      case PersonKey key -> Optional.of(key);
      case Destroyed() -> Optional.empty();
    };
  }

  /**
   * Destroys first, forgets second: forgetting waits for a load of the same key that is under way,
   * so no older answer survives in this node.
   */
  void destroy(KeyOwner owner) {
    table.destroy(owner);
    held.invalidate(owner);
  }

  boolean destroyed(KeyOwner owner) {
    return table.find(owner).filter(Tombstone.class::isInstance).isPresent();
  }

  int rewrap(int limit) {
    var outdated = table.wrappedByOthers(wrapping.currentId(), limit);
    outdated.forEach(this::rewrap);
    return outdated.size();
  }

  private void rewrap(KeyOwner owner, Wrapped key) {
    table.replace(owner, key, wrapping.wrap(owner, wrapping.unwrap(owner, key)));
  }

  /** A key that belongs to no person and is never destroyed. */
  SecretKey obtainRoot(KeyOwner owner) {
    return switch (findOrCreate(owner)) {
      case Wrapped key -> wrapping.unwrap(owner, key);
      case Tombstone() -> throw new IntegrityException("a key of the installation is gone");
    };
  }

  private HeldKey loadOrCreate(KeyOwner owner) {
    return hold(owner, findOrCreate(owner));
  }

  private @Nullable HeldKey load(KeyOwner owner) {
    return table.find(owner).map(stored -> hold(owner, stored)).orElse(null);
  }

  private HeldKey hold(KeyOwner owner, StoredKey stored) {
    return switch (stored) {
      case Wrapped key -> new PersonKey(wrapping.unwrap(owner, key));
      case Tombstone() -> new Destroyed();
    };
  }

  /** Two nodes may both insert; the table takes one, and both read that one back. */
  private StoredKey findOrCreate(KeyOwner owner) {
    return table.find(owner).orElseGet(() -> create(owner));
  }

  private StoredKey create(KeyOwner owner) {
    table.insert(owner, wrapping.wrap(owner, KeyWrapping.random()));
    return table.find(owner).orElseThrow(() -> new IntegrityException("a key row disappeared"));
  }
}
