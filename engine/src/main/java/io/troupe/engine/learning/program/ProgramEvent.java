package io.troupe.engine.learning.program;

import java.util.List;

/** What happened to a programme. Stored for ever: records are added, never renamed or removed. */
public sealed interface ProgramEvent {
  record ProgramCreated(String title, List<Module> modules) implements ProgramEvent {
    public ProgramCreated {
      modules = List.copyOf(modules);
    }
  }

  record ProgramChanged(String title, List<Module> modules) implements ProgramEvent {
    public ProgramChanged {
      modules = List.copyOf(modules);
    }
  }

  /** The draft became this version; versions count from 1. */
  record ProgramPublished(int version, String title, List<Module> modules) implements ProgramEvent {
    public ProgramPublished {
      modules = List.copyOf(modules);
    }
  }
}
