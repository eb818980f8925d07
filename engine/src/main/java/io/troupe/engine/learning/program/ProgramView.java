package io.troupe.engine.learning.program;

import org.jspecify.annotations.Nullable;

/**
 * A programme as callers see it.
 *
 * @param published the latest version; absent before the first
 */
public record ProgramView(Outline draft, @Nullable Published published) {
  static ProgramView of(Program program) {
    var created = Program.created(program);
    return new ProgramView(created.draft(), created.published());
  }
}
