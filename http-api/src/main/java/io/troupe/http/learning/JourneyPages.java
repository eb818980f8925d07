package io.troupe.http.learning;

import io.troupe.engine.learning.journey.JourneyView;
import io.troupe.engine.learning.journey.LessonProgress;
import io.troupe.engine.learning.program.Published;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Stages;
import io.troupe.http.edge.json.Kebab;
import io.troupe.http.people.People;
import io.troupe.http.people.PersonJson;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Puts a journey together with the content of its programme and the work handed in. */
final class JourneyPages {
  private record Persons(PersonJson learner, @Nullable PersonJson mentor) {}

  private final ProgramVersions versions;
  private final Submissions submissions;
  private final People people;

  JourneyPages(ProgramVersions versions, Submissions submissions, People people) {
    this.versions = versions;
    this.submissions = submissions;
    this.people = people;
  }

  CompletionStage<JourneyJson.Journey> page(Caller caller, String id, JourneyView view) {
    return versions
        .version(caller, view.program(), view.programVersion())
        .thenCompose(program ->
            lessons(caller, view, program)
                .thenCombine(
                    persons(caller, view),
                    (lessons, persons) -> journey(id, view, program, persons, lessons)));
  }

  private CompletionStage<Persons> persons(Caller caller, JourneyView view) {
    return people
        .person(caller, view.learner())
        .thenCombine(
            people.person(view.mentor(), caller),
            (learner, mentor) -> new Persons(learner, mentor.orElse(null)));
  }

  private CompletionStage<List<JourneyJson.Lesson>> lessons(
      Caller caller, JourneyView view, Published program) {
    var pages = new LessonPages(view.lessons(), program);
    return Stages.all(view.lessons(), one -> lesson(caller, pages, one));
  }

  private CompletionStage<JourneyJson.Lesson> lesson(
      Caller caller, LessonPages pages, LessonProgress one) {
    return submissions.open(caller, one.submissions()).thenApply(handed -> pages.page(one, handed));
  }

  private static JourneyJson.Journey journey(
      String id,
      JourneyView view,
      Published program,
      Persons persons,
      List<JourneyJson.Lesson> lessons) {
    return new JourneyJson.Journey(
        id,
        new JourneyJson.Program(view.program().value(), program.title()),
        view.programVersion(),
        persons.learner,
        persons.mentor,
        Kebab.of(view.status()),
        lessons);
  }
}
