package io.troupe.http.learning;

import static io.troupe.engine.tenancy.role.BuiltInRole.MENTOR;
import static io.troupe.engine.tenancy.role.BuiltInRole.STUDENT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.TenantId;
import io.troupe.http.TestApi;
import io.troupe.http.learning.Academy.Learner;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JourneyRoutesTest {
  private static final String WORK = "{'text': 'What would you like instead?'}";
  private static final String MENTORED = "'mentorId': '%s', ";

  @TempDir static Path folder;
  private static Academy academy;

  @BeforeAll
  static void open() throws Exception {
    academy = Academy.open(folder);
  }

  @AfterAll
  static void close() throws Exception {
    academy.close();
  }

  @Test
  void a_locked_lesson_says_why_and_shows_no_content() {
    var journey = journey(academy.enrol("Mary", ""));
    assertThat(journey.at("/learner/name").asText()).isEqualTo("Mary");
    assertThat(lesson(journey, 0).path("text").asText()).isEqualTo("First text");
    var locked = lesson(journey, 1);
    assertThat(locked.path("state").asText()).isEqualTo("locked");
    assertThat(locked.has("text") || locked.has("url")).isFalse();
    assertThat(locked.at("/lockedBecause/lesson").asText()).isEqualTo("listen");
    assertThat(locked.at("/lockedBecause/reason").asText()).isEqualTo("not-submitted");
  }

  @Test
  void a_locked_lesson_cannot_be_seen() {
    var mary = academy.enrol("Vera", "");
    mary.client().post(lessons(mary, "ask/views"), "").problem(403, "lesson-locked");
  }

  @Test
  void approval_by_the_mentor_unlocks_the_next_lesson() {
    var mentor = academy.enrol("Mina", "");
    var learner = academy.enrol("Emmy", MENTORED.formatted(mentor.id()));
    var reviewer = academy.as(mentor.id(), MENTOR);
    var submitted = learner.client().post(lessons(learner, "listen/submissions"), WORK).status(201);
    var waiting =
        reviewer.get("/v1/reviews", "Troupe-Wait-For", submitted.header("Troupe-Position"));
    assertThat(waiting.status(200).json().at("/items/0/text").asText())
        .isEqualTo("What would you like instead?");
    var review = "/v1/submissions/%s/review".formatted(submitted.text("id"));
    var done =
        reviewer.post(review, "{'verdict': 'approve', 'comment': 'Well asked', 'score': 90}");
    assertThat(done.status(200).text("comment")).isEqualTo("Well asked");
    var journey = journey(learner);
    assertThat(lesson(journey, 0).path("state").asText()).isEqualTo("done");
    assertThat(lesson(journey, 1).path("text").asText()).isEqualTo("Second text");
    learner.client().post(lessons(learner, "ask/views"), "").status(204);
    assertThat(journey(learner).path("status").asText()).isEqualTo("completed");
  }

  @Test
  void nobody_reviews_their_own_work_or_that_of_somebody_elses_learner() {
    var learner = academy.enrol("Rosa", "");
    var submitted = learner.client().post(lessons(learner, "listen/submissions"), WORK).status(201);
    var review = "/v1/submissions/%s/review".formatted(submitted.text("id"));
    var approve = "{'verdict': 'approve'}";
    academy.as(learner.id(), MENTOR).post(review, approve).problem(403, "own-work");
    academy.as("other", MENTOR).post(review, approve).problem(404, "not-found");
    learner.client().post(review, approve).problem(403, "forbidden");
    academy.admin().post("/v1/submissions/nothing/review", approve).status(404);
  }

  @Test
  void another_persons_journey_does_not_exist() {
    var learner = academy.enrol("Lise", "");
    var path = "/v1/journeys/" + learner.journey();
    academy.as("other", STUDENT).get(path).problem(404, "not-found");
    academy.as("other", MENTOR).get(path).problem(404, "not-found");
    academy.stranger(learner.id()).get(path).problem(404, "not-found");
    academy.admin().post(lessons(learner, "listen/views"), "").problem(404, "not-found");
    academy.admin().get(path).status(200);
  }

  @Test
  void a_list_holds_ones_own_journeys_alone() {
    var learner = academy.enrol("Hedy", "");
    var seen = learner.client().post(lessons(learner, "listen/views"), "").status(204);
    var wait = seen.header("Troupe-Position");
    var own = learner.client().get("/v1/journeys", "Troupe-Wait-For", wait).status(200).json();
    assertThat(own.path("items")).hasSize(1);
    assertThat(own.at("/items/0/id").asText()).isEqualTo(learner.journey());
    assertThat(own.at("/items/0/program/title").asText()).isEqualTo("Basics");
    var first = academy.admin().get("/v1/journeys?limit=1", "Troupe-Wait-For", wait).status(200);
    assertThat(first.json().path("items")).hasSize(1);
  }

  @Test
  void work_is_submitted_once_for_one_key() {
    var learner = academy.enrol("Anna", "");
    var path = lessons(learner, "listen/submissions");
    var first = learner.client().post(path, WORK, "Idempotency-Key", "k").status(201);
    var again = learner.client().post(path, WORK, "Idempotency-Key", "k").status(201);
    assertThat(again.text("id")).isEqualTo(first.text("id"));
    learner
        .client()
        .post(path, "{'text': 'other'}", "Idempotency-Key", "k")
        .problem(422, "idempotency-key-reused");
    learner.client().post(path, WORK).problem(409, "review-pending");
    learner.client().post(path, "{'text': ''}").problem(422, "invalid-value");
  }

  @Test
  void work_of_an_erased_learner_is_gone_and_none_is_added() {
    var learner = academy.enrol("Olga", "");
    var path = lessons(learner, "listen/submissions");
    learner.client().post(path, WORK).status(201);
    academy.api().vault().destroy(new TenantId(TestApi.TENANT), new PersonId(learner.id()));
    var journey = academy.admin().get("/v1/journeys/" + learner.journey()).status(200).json();
    assertThat(journey.path("learner").has("name")).isFalse();
    assertThat(lesson(journey, 0).at("/submissions/0").has("text")).isFalse();
    learner.client().post(path, WORK).problem(410, "person-erased");
  }

  @Test
  void a_journey_keeps_the_version_it_was_started_with() {
    var other =
        "{'title': 'Old', 'modules': [{'title': 'M', 'lessons': ["
            + "{'id': 'l', 'title': 'L', 'kind': 'text', 'text': '%s'}]}]}";
    var program = academy.admin().post("/v1/programs", other.formatted("old")).text("id");
    var path = "/v1/programs/" + program;
    academy.admin().post(path + "/publish", "").status(200);
    var learner = academy.enrol("Grace", "", program);
    academy.admin().put(path, other.formatted("new")).status(200);
    academy.admin().post(path + "/publish", "").status(200);
    assertThat(lesson(journey(learner), 0).path("text").asText()).isEqualTo("old");
    assertThat(lesson(journey(academy.enrol("Late", "", program)), 0).path("text").asText())
        .isEqualTo("new");
  }

  private static JsonNode journey(Learner learner) {
    return learner.client().get("/v1/journeys/" + learner.journey()).status(200).json();
  }

  private static JsonNode lesson(JsonNode journey, int number) {
    return journey.path("lessons").path(number);
  }

  private static String lessons(Learner learner, String rest) {
    return "/v1/journeys/%s/lessons/%s".formatted(learner.journey(), rest);
  }
}
