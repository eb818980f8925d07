package io.troupe.engine.runtime;

import java.util.List;

/** A stored {@link Lived}: the views of remembered commands are left out to keep it small. */
public record Snapshot<S>(String type, long version, S state, List<Remembered> commands) {
  public Snapshot {
    commands = List.copyOf(commands);
  }

  /** A command whose repeat is recognised, and the version it led to. */
  public record Remembered(CommandId id, long fingerprint, long version) {}
}
