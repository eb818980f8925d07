package io.troupe.engine.learning.program;

import static io.troupe.engine.learning.program.ProgramRejection.ALREADY_CREATED;
import static io.troupe.engine.learning.program.ProgramRejection.NO_LESSONS;
import static io.troupe.engine.learning.program.ProgramRejection.NO_SUCH_PROGRAM;
import static io.troupe.engine.runtime.Decision.accept;
import static io.troupe.engine.runtime.Decision.reject;
import static io.troupe.engine.runtime.Decision.unchanged;

import io.troupe.engine.learning.program.ProgramCommand.Change;
import io.troupe.engine.learning.program.ProgramCommand.Create;
import io.troupe.engine.learning.program.ProgramCommand.Publish;
import io.troupe.engine.learning.program.ProgramEvent.ProgramChanged;
import io.troupe.engine.learning.program.ProgramEvent.ProgramCreated;
import io.troupe.engine.learning.program.ProgramEvent.ProgramPublished;
import io.troupe.engine.runtime.Decision;
import org.jspecify.annotations.Nullable;

/** A draft that is changed at will, and the version that was last made of it. */
public sealed interface Program {
  record NotCreated() implements Program {}

  /**
   * @param published the latest version; absent before the first
   */
  record Created(Outline draft, @Nullable Published published) implements Program {}

  static Decision<ProgramEvent> decide(Program program, ProgramCommand command) {
    return switch (program) {
      case NotCreated() ->
          command instanceof Create create ? create(create) : reject(NO_SUCH_PROGRAM);
      case Created created -> decide(created, command);
    };
  }

  private static Decision<ProgramEvent> decide(Created program, ProgramCommand command) {
    return switch (command) {
      case Create(var title, var modules) ->
          program.draft.equals(new Outline(title, modules)) ? unchanged() : reject(ALREADY_CREATED);
      case Change(var title, var modules) -> change(program.draft, new Outline(title, modules));
      case Publish() -> publish(program.draft, program.published);
    };
  }

  private static Decision<ProgramEvent> create(Create create) {
    var flaw = new Outline(create.title(), create.modules()).flaw();
    return flaw == null
        ? accept(new ProgramCreated(create.title(), create.modules()))
        : reject(flaw);
  }

  private static Decision<ProgramEvent> change(Outline draft, Outline wanted) {
    var flaw = wanted.flaw();
    if (flaw != null) {
      return reject(flaw);
    }
    return wanted.equals(draft)
        ? unchanged()
        : accept(new ProgramChanged(wanted.title(), wanted.modules()));
  }

  private static Decision<ProgramEvent> publish(Outline draft, @Nullable Published latest) {
    if (latest != null && latest.isOf(draft)) {
      return unchanged();
    }
    var version = latest == null ? 1 : latest.version() + 1;
    return draft.hasLessons()
        ? accept(new ProgramPublished(version, draft.title(), draft.modules()))
        : reject(NO_LESSONS);
  }

  static Program evolve(Program program, ProgramEvent event) {
    return switch (event) {
      case ProgramCreated(var title, var modules) -> new Created(new Outline(title, modules), null);
      case ProgramChanged(var title, var modules) ->
          new Created(new Outline(title, modules), created(program).published);
      case ProgramPublished(var version, var title, var modules) ->
          new Created(created(program).draft, new Published(version, title, modules));
    };
  }

  /** A programme that is known to exist, because it has a history. */
  static Created created(Program program) {
    return switch (program) {
      case Created created -> created;
      case NotCreated() -> throw new IllegalStateException("there is no programme");
    };
  }
}
