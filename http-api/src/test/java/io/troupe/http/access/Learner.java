package io.troupe.http.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.troupe.http.Academy;
import io.troupe.http.Academy.Member;
import io.troupe.http.TestClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A student on the way through a programme, who has left something of everything behind.
 *
 * @param word is in all that the student has written
 * @param ids of the student's own things, by the names that the document has for them
 */
record Learner(Member member, String word, Map<String, String> ids) {
  /** Of the programme for each, in minor units; neither this nor the sum occurs elsewhere. */
  static final int PRICE = 7_734_211;

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String ENROLMENT =
      """
      {'learner': {'name': 'N', 'email': '%s'}, 'programId': '%s', 'mentorId': '%s',
       'invoice': {'amount': %d, 'currency': 'EUR', 'installments': 1, 'firstDue': '2026-01-31'}}
      """;

  /** Enrols a new student with a mentor, and does all that a student does. */
  static Learner enrol(Academy academy, Map<String, String> campus, Member mentor, String word) {
    var student = academy.join("student", word);
    var ids = new HashMap<>(Map.of("wallet", student.account(), "person", student.account()));
    var request =
        ENROLMENT.formatted(student.email(), campus.get("program"), mentor.account(), PRICE);
    var enrolment = academy.ada().post("/v1/enrolments", request).status(202).text("id");
    ids.put("enrolment", enrolment);
    follow(academy.ada(), ids);
    spend(academy.ada(), ids);
    learn(student.client(), campus.get("lesson"), word, ids);
    return new Learner(student, word, ids);
  }

  TestClient client() {
    return member.client();
  }

  /** What nobody must get to see who has nothing to do with the student. */
  Set<String> marks() {
    var marks = new TreeSet<>(ids.values());
    marks.add(word);
    return marks;
  }

  /** Waits until the student is on the way. */
  private static void follow(TestClient admin, Map<String, String> ids) {
    var path = "/v1/enrolments/" + ids.get("enrolment");
    await()
        .atMost(LIMIT)
        .untilAsserted(() -> assertThat(admin.get(path).text("status")).isEqualTo("completed"));
    var enrolment = admin.get(path).status(200);
    ids.put("journey", enrolment.text("journeyId"));
    ids.put("journeyId", enrolment.text("journeyId"));
    ids.put("id", enrolment.text("journeyId"));
    ids.put("invoice", enrolment.text("invoiceId"));
  }

  /** Leaves one hold behind that is spent, and one that is open. */
  private static void spend(TestClient admin, Map<String, String> ids) {
    var wallet = "/v1/wallets/" + ids.get("wallet");
    var hold = "{'amount': 20, 'reason': 'session'}";
    admin.post(wallet + "/grants", "{'amount': 100, 'reason': 'welcome'}").status(201);
    var spent = admin.post(wallet + "/holds", hold).status(201).text("id");
    admin.post(wallet + "/holds/" + spent + "/capture", "{}").status(200);
    ids.put("hold", admin.post(wallet + "/holds", hold).status(201).text("id"));
  }

  private static void learn(
      TestClient student, String lesson, String word, Map<String, String> ids) {
    var text = "{'text': '%s'}".formatted(word);
    var work = "/v1/journeys/%s/lessons/%s/submissions".formatted(ids.get("journey"), lesson);
    ids.put("submission", student.post(work, text).status(201).text("id"));
    student.put("/v1/me/consents/coach", "{'granted': true}").status(200);
    var thread = student.post("/v1/coach/threads", "{}").status(201).text("id");
    student.post("/v1/coach/threads/" + thread + "/questions", text).status(200);
    ids.put("thread", thread);
    ids.put("session", first(student, "/v1/auth/sessions"));
    ids.put("ids", first(student, "/v1/notifications"));
  }

  private static String first(TestClient student, String list) {
    return student.get(list).status(200).json().at("/items/0/id").asText();
  }
}
