package io.troupe.http.learning;

import io.troupe.engine.learning.program.Lesson;
import io.troupe.engine.learning.program.Module;
import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.values.LessonId;
import io.troupe.http.learning.ProgramJson.LessonDraft;
import io.troupe.http.learning.ProgramJson.ModuleDraft;
import java.util.ArrayList;
import java.util.List;

/** Gives new lessons their ids: the same at a repeat of the request that brings them. */
final class LessonNaming {
  private final CommandId command;
  private int named;

  LessonNaming(String command) {
    this.command = new CommandId(command);
  }

  List<Module> modules(List<ModuleDraft> drafts) {
    var modules = new ArrayList<Module>(drafts.size());
    for (var draft : drafts) {
      modules.add(new Module(draft.title(), draft.lessons().stream().map(this::lesson).toList()));
    }
    return modules;
  }

  private Lesson lesson(LessonDraft draft) {
    return new Lesson(
        id(draft),
        draft.title(),
        draft.kind().domain(),
        draft.text(),
        draft.url(),
        draft.assignment());
  }

  private LessonId id(LessonDraft draft) {
    named++;
    return new LessonId(draft.id() == null ? command.step("lesson-" + named).value() : draft.id());
  }
}
