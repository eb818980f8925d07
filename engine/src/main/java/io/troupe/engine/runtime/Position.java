package io.troupe.engine.runtime;

import io.troupe.engine.values.TenantId;
import java.util.Optional;

/**
 * A place in the journal: the {@code version}-th event (from 1) of one entity. Version 0 is an
 * entity without events.
 */
public record Position(TenantId tenant, String type, String entityId, long version) {
  private static final String SEPARATOR = "|";

  /** The key under which the entity's events are stored. */
  public String persistenceId() {
    return persistenceId(tenant, type, entityId);
  }

  public static String persistenceId(TenantId tenant, String type, String entityId) {
    return tenant.value() + SEPARATOR + type + SEPARATOR + entityId;
  }

  /** {@code tenant|type|id|version}. */
  public String text() {
    return persistenceId() + SEPARATOR + version;
  }

  /** The position written by {@link #text()}; empty when the text is not one. */
  public static Optional<Position> parse(String text) {
    var parts = text.split("\\|", -1);
    if (parts.length != 4) {
      return Optional.empty();
    }
    try {
      var version = Long.parseLong(parts[3]);
      return Optional.of(new Position(new TenantId(parts[0]), parts[1], parts[2], version));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  /**
   * The position of the event stored under this key and number.
   *
   * @throws IllegalArgumentException when no entity has such a key
   */
  public static Position stored(String persistenceId, long version) {
    var type = persistenceId.indexOf(SEPARATOR) + 1;
    var entity = persistenceId.indexOf(SEPARATOR, type) + 1;
    if (type == 0 || entity == 0 || persistenceId.indexOf(SEPARATOR, entity) >= 0) {
      throw new IllegalArgumentException("not an entity: " + persistenceId);
    }
    return new Position(
        new TenantId(persistenceId.substring(0, type - 1)),
        persistenceId.substring(type, entity - 1),
        persistenceId.substring(entity),
        version);
  }
}
