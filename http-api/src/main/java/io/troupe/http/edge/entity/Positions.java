package io.troupe.http.edge.entity;

import io.troupe.engine.runtime.Position;
import io.troupe.engine.values.TenantId;
import io.troupe.http.edge.exchange.JournalPosition;
import java.util.Optional;

/**
 * Journal positions on the wire: {@code type.id.version}. The tenant is left out and comes from the
 * caller, so a position of another tenant cannot be asked for.
 */
public final class Positions {
  private static final char SEPARATOR = '.';

  private Positions() {}

  public static JournalPosition write(Position position) {
    return new JournalPosition(
        position.type() + SEPARATOR + position.entityId() + SEPARATOR + position.version());
  }

  /** The position meant; empty when no position was ever written so. */
  public static Optional<Position> read(TenantId tenant, JournalPosition written) {
    return Position.parse(tenant.value() + "|" + written.value().replace(SEPARATOR, '|'));
  }
}
