package io.troupe.engine.learning.program;

import io.troupe.engine.runtime.EntityType;

/** The programme's name on the cluster, tied to its rules. */
public final class ProgramEntity {
  public static final EntityType<ProgramCommand, ProgramEvent, Program, ProgramView> TYPE =
      EntityType.of(
              "program",
              ProgramCommand.class,
              ProgramEvent.class,
              Program.class,
              new Program.NotCreated(),
              (program, command, _) -> Program.decide(program, command),
              Program::evolve,
              ProgramRejection.class)
          .viewed(ProgramView.class, ProgramView::of);

  private ProgramEntity() {}
}
