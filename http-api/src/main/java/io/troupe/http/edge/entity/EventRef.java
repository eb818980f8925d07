package io.troupe.http.edge.entity;

import io.troupe.engine.runtime.Position;

/** One event of the journal on the wire; its tenant is the caller's. */
public record EventRef(String type, String id, long version) {
  public static EventRef of(Position position) {
    return new EventRef(position.type(), position.entityId(), position.version());
  }
}
