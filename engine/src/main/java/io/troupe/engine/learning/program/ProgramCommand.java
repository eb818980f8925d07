package io.troupe.engine.learning.program;

import java.util.List;

/**
 * What may be asked of a programme. Limits: titles 1 to 200 characters, 50 modules, 200 lessons
 * with unique ids, and 200,000 characters of lesson text and assignments in all.
 */
public sealed interface ProgramCommand {
  /** Makes the programme, as a draft. */
  record Create(String title, List<Module> modules) implements ProgramCommand {
    public Create {
      modules = List.copyOf(modules);
    }
  }

  /** Replaces the draft; what is published stays as it is. */
  record Change(String title, List<Module> modules) implements ProgramCommand {
    public Change {
      modules = List.copyOf(modules);
    }
  }

  /** Makes the draft, which needs a lesson, the next version. */
  record Publish() implements ProgramCommand {}
}
