package io.troupe.http.learning;

import static io.troupe.engine.tenancy.role.BuiltInRole.STUDENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramRoutesTest {
  private static final String DRAFT =
      "{'title': '%s', 'modules': [{'title': 'M', 'lessons': ["
          + "{'title': 'L', 'kind': 'text', 'text': 'Body'}]}]}";

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
  void a_draft_is_for_those_who_may_write_it() {
    var made = academy.admin().post("/v1/programs", DRAFT.formatted("Secret")).status(201);
    var path = made.header("Location");
    var student = academy.as("sam", STUDENT);
    student.get(path).problem(404, "not-found");
    academy.stranger("ada").get(path).problem(404, "not-found");
    academy.admin().post(path + "/publish", "").status(200);
    var published = student.get(path).status(200).json();
    assertThat(published.has("draft")).isFalse();
    assertThat(published.at("/published/modules/0/lessons/0").has("text")).isFalse();
    assertThat(published.at("/published/modules/0/lessons/0/title").asText()).isEqualTo("L");
  }

  @Test
  void a_list_leaves_out_drafts_for_who_may_not_write_them() {
    var made = academy.admin().post("/v1/programs", DRAFT.formatted("Hidden")).status(201);
    var wait = made.header("Troupe-Position");
    var all = academy.admin().get("/v1/programs", "Troupe-Wait-For", wait).status(200);
    var some = academy.as("sam", STUDENT).get("/v1/programs", "Troupe-Wait-For", wait).status(200);
    assertThat(all.json().path("items").findValuesAsText("title")).contains("Hidden", "Basics");
    assertThat(some.json().path("items").findValuesAsText("title"))
        .contains("Basics")
        .doesNotContain("Hidden");
  }

  @Test
  void a_list_goes_on_where_its_page_ended() {
    var made = academy.admin().post("/v1/programs", DRAFT.formatted("Third")).status(201);
    var wait = made.header("Troupe-Position");
    var first = academy.admin().get("/v1/programs?limit=1", "Troupe-Wait-For", wait).status(200);
    var next = academy.admin().get("/v1/programs?limit=1&cursor=" + first.text("next")).status(200);
    assertThat(next.json().at("/items/0/id").asText())
        .isNotEqualTo(first.json().at("/items/0/id").asText());
    academy.admin().get("/v1/programs?cursor=x").problem(400, "bad-parameter");
    academy.admin().get("/v1/programs?limit=0").problem(400, "bad-parameter");
  }

  @Test
  void a_change_of_an_older_version_is_refused() {
    var made = academy.admin().post("/v1/programs", DRAFT.formatted("One")).status(201);
    var path = made.header("Location");
    var tag = made.header("ETag");
    academy.admin().put(path, DRAFT.formatted("Two"), "If-Match", tag).status(200);
    var late = academy.admin().put(path, DRAFT.formatted("Three"), "If-Match", tag);
    late.status(412);
    assertThat(academy.admin().get(path).json().at("/draft/title").asText()).isEqualTo("Two");
  }

  @Test
  void a_repeat_creates_the_programme_once() {
    var first = academy.admin().post("/v1/programs", DRAFT.formatted("R"), "Idempotency-Key", "r");
    var again = academy.admin().post("/v1/programs", DRAFT.formatted("R"), "Idempotency-Key", "r");
    assertThat(again.status(201).json()).isEqualTo(first.status(201).json());
    academy
        .admin()
        .post("/v1/programs", DRAFT.formatted("S"), "Idempotency-Key", "r")
        .problem(422, "idempotency-key-reused");
  }

  @Test
  void what_is_wrong_with_a_programme_is_told() {
    var admin = academy.admin();
    admin.post("/v1/programs", DRAFT.formatted("")).problem(422, "invalid-value");
    var link = DRAFT.formatted("T").replace("'Body'", "'Body', 'url': 'javascript:alert(1)'");
    admin.post("/v1/programs", link).problem(422, "invalid-value");
    var kind = admin.post("/v1/programs", DRAFT.formatted("T").replace("'text', 't", "'song', 't"));
    assertThat(kind.problem(400, "wrong-type").text("detail")).contains("text, video, file");
    var empty = admin.post("/v1/programs", "{'title': 'T', 'modules': []}").status(201);
    admin.post(empty.header("Location") + "/publish", "").problem(409, "no-lessons");
    academy.as("sam", STUDENT).post("/v1/programs", DRAFT).problem(403, "forbidden");
  }

  @Test
  void nobody_is_enrolled_in_what_is_not_published() {
    var admin = academy.admin();
    var draft = admin.post("/v1/programs", DRAFT.formatted("Draft")).status(201).text("id");
    var path = "/v1/enrolments";
    admin.post(path, academy.request("Ida", "", draft)).problem(409, "program-not-published");
    admin.post(path, academy.request("Ida", "", "nothing")).problem(404, "not-found");
    admin
        .post(path, academy.request("Ida", "'mentorId': 'nobody', ", academy.program()))
        .problem(422, "invalid-value");
    academy.as("sam", STUDENT).post(path, "{}").problem(403, "forbidden");
  }
}
