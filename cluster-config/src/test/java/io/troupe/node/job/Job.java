package io.troupe.node.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * One learner's way from sign-up to a paid answer, step by step, as the people concerned would go
 * it. What one step learns the next ones use.
 */
final class Job {
  private static final String PASSWORD = "a long enough password";
  private static final Pattern INVITATION = Pattern.compile("/join/(\\S+)");

  private final URI node;
  private final Path mail;
  private final Map<String, String> known = new HashMap<>();
  private final Map<String, Runnable> steps = new LinkedHashMap<>();

  Job(URI node, Path mail) {
    this.node = node;
    this.mail = mail;
    steps.put("an academy signs up", this::signUp);
    steps.put("its admin builds a programme", this::program);
    steps.put("and invites a mentor", this::inviteMentor);
    steps.put("who accepts", () -> accept("milo@example.com", "mentor"));
    steps.put("a student is enrolled", this::enrol);
    steps.put("who accepts too", () -> accept("stella@example.com", "student"));
    steps.put("opens the first lesson", this::view);
    steps.put("and hands in the assignment", this::submit);
    steps.put("the mentor approves", this::approve);
    steps.put("credits are granted", this::grant);
    steps.put("and the coach is allowed to answer", this::consent);
    steps.put("the student asks the coach", this::ask);
  }

  /** The steps in order, by what happens in them. */
  Map<String, Runnable> steps() {
    return steps;
  }

  private void signUp() {
    var signedUp =
        visitor()
            .post(
                "/v1/tenants",
                "sign-up",
                """
                {"name": "Harbour Academy", "timeZone": "Europe/Lisbon", "currency": "EUR",
                 "admin": {"name": "Ada", "email": "ada@example.com", "password": "%s"}}
                """
                    .formatted(PASSWORD));
    known.put("tenant", signedUp.required("id").asText());
  }

  private void program() {
    var made =
        admin()
            .post(
                "/v1/programs",
                "program",
                """
                {"title": "Feedback", "modules": [{"title": "Basics", "lessons": [
                  {"id": "observe", "title": "Observe", "kind": "text", "assignment": "One observation",
                   "text": "Good feedback starts with an observation that both can agree on."},
                  {"id": "effect", "title": "Effect", "kind": "text",
                   "text": "Then say what effect it had, and keep the effect concrete."}]}]}
                """);
    known.put("program", made.required("id").asText());
    admin().post("/v1/programs/" + known.get("program") + "/publish", "publish", "");
  }

  private void inviteMentor() {
    var invited =
        admin()
            .post(
                "/v1/invitations",
                "mentor",
                """
                {"name": "Milo", "email": "milo@example.com", "roles": ["mentor"]}
                """);
    known.put("mentor", invited.required("accountId").asText());
  }

  private void accept(String address, String key) {
    var token = invitationTo(address);
    visitor()
        .post(
            "/v1/invitations/" + token + "/accept",
            key,
            "{\"password\": \"%s\"}".formatted(PASSWORD));
  }

  private void enrol() {
    var begun =
        admin()
            .post(
                "/v1/enrolments",
                "enrol",
                """
                {"learner": {"name": "Stella", "email": "stella@example.com"},
                 "programId": "%s", "mentorId": "%s",
                 "invoice": {"amount": 100000, "installments": 3, "firstDue": "2027-01-31"}}
                """
                    .formatted(known.get("program"), known.get("mentor")));
    var enrolment = "/v1/enrolments/" + begun.required("id").asText();
    var done = admin().await(enrolment, it -> !it.required("status").asText().equals("running"));
    assertThat(done.required("status").asText()).as(done.toString()).isEqualTo("completed");
    known.put("student", done.required("learnerId").asText());
    known.put("journey", done.required("journeyId").asText());
  }

  private void view() {
    var journey = student().get(journey());
    assertThat(lesson(journey, 0).required("state").asText()).isEqualTo("unlocked");
    assertThat(lesson(journey, 1).required("state").asText()).isEqualTo("locked");
    assertThat(lesson(journey, 1).has("text")).isFalse();
    student().post(journey() + "/lessons/observe/views", "view", "");
  }

  private void submit() {
    var work =
        student()
            .post(
                journey() + "/lessons/observe/submissions",
                "submit",
                "{\"text\": \"On Monday the meeting began ten minutes late.\"}");
    known.put("submission", work.required("id").asText());
  }

  private void approve() {
    mentor().await("/v1/reviews", it -> !it.required("items").isEmpty());
    mentor()
        .post(
            "/v1/submissions/" + known.get("submission") + "/review",
            "approve",
            "{\"verdict\": \"approve\", \"comment\": \"Well seen.\", \"score\": 90}");
    var journey = student().get(journey());
    assertThat(lesson(journey, 1).required("state").asText()).isEqualTo("unlocked");
  }

  private void grant() {
    admin()
        .post(
            "/v1/wallets/" + known.get("student") + "/grants",
            "grant",
            "{\"amount\": 1000, \"reason\": \"welcome\"}");
  }

  private void consent() {
    student().put("/v1/me/consents/coach", "consent", "{\"granted\": true}");
  }

  private void ask() {
    var thread = student().post("/v1/coach/threads", "thread", "{}").required("id").asText();
    var answer =
        student().stream(
            "/v1/coach/threads/" + thread + "/questions",
            "question",
            "{\"text\": \"How does good feedback start?\"}");
    assertThat(answer).contains("event: done");
    known.put("thread", thread);
  }

  /** Takes the steps up to and with this one. */
  void until(String last) {
    for (var step : steps.entrySet()) {
      step.getValue().run();
      if (step.getKey().equals(last)) {
        return;
      }
    }
    throw new IllegalArgumentException("no step " + last);
  }

  /** The path of the student's wallet, with so many credits in it. */
  String walletWith(int credits) {
    var wallet = "/v1/wallets/" + known.get("student");
    admin()
        .post(
            wallet + "/grants",
            "credits",
            "{\"amount\": %d, \"reason\": \"welcome\"}".formatted(credits));
    return wallet;
  }

  /** Destroys the student's key. */
  void erase() {
    admin().post("/v1/members/" + known.get("student") + "/erasure", "erase", "");
  }

  void showsErased() {
    var member = admin().get("/v1/members/" + known.get("student"));
    assertThat(member.has("name")).as(member.toString()).isFalse();
    assertThat(member.has("email")).isFalse();
    assertThat(member.required("status").asText()).isEqualTo("erased");
  }

  /** Rows and sums of an erased person are as they were. */
  void sumsStay(long cost) {
    var balance = admin().get("/v1/wallets/" + known.get("student")).required("balance");
    assertThat(balance.asLong()).isEqualTo(1_000 - cost);
    await("/v1/analytics/performance", "approved", 1);
    await("/v1/analytics/finance", "invoiced", 100_000);
  }

  /** What all of it must have come to, whatever happened on the way. */
  void outcome(long cost) {
    var wallet = "/v1/wallets/" + known.get("student");
    student().await(wallet, it -> it.required("held").asLong() == 0);
    assertThat(student().get(wallet).required("balance").asLong()).isEqualTo(1_000 - cost);
    await("/v1/analytics/performance", "approved", 1);
    await("/v1/analytics/finance", "invoiced", 100_000);
    if (cost > 0) {
      await("/v1/billing/usage", "credits", cost);
    }
    var told = student().await("/v1/notifications", it -> it.required("items").size() == 2);
    assertThat(told.required("items").findValuesAsText("kind"))
        .containsExactlyInAnyOrder("enrolled", "lesson-unlocked");
    var timeline = admin().get("/v1/timeline/journey/" + known.get("journey"));
    assertThat(timeline.required("items").findValuesAsText("event"))
        .containsExactly(
            "JourneyStarted",
            "LessonUnlocked",
            "LessonViewed",
            "WorkSubmitted",
            "SubmissionApproved",
            "LessonUnlocked");
    assertThat(mailed("stella@example.com"))
        .containsExactlyInAnyOrder("You are invited", "Your next lesson is open");
    assertThat(mailed("milo@example.com"))
        .containsExactlyInAnyOrder("You are invited", "Work waits for your review");
  }

  private void await(String path, String field, long value) {
    var row = admin().await(path, it -> !it.required("items").isEmpty()).required("items").get(0);
    assertThat(row.required(field).asLong()).as(row.toString()).isEqualTo(value);
  }

  private String journey() {
    return "/v1/journeys/" + known.get("journey");
  }

  private static JsonNode lesson(JsonNode journey, int at) {
    return journey.required("lessons").get(at);
  }

  private Client visitor() {
    return new Client(node, "");
  }

  Client admin() {
    return signedIn("ada@example.com");
  }

  private Client mentor() {
    return signedIn("milo@example.com");
  }

  private Client student() {
    return signedIn("stella@example.com");
  }

  /** Signs in once; a token is good on any node that has the keys, also after a crash. */
  private Client signedIn(String email) {
    var token =
        known.computeIfAbsent(
            "token " + email,
            _ ->
                visitor()
                    .post(
                        "/v1/auth/tokens",
                        "sign-in",
                        """
                        {"tenant": "%s", "email": "%s", "password": "%s"}
                        """
                            .formatted(known.get("tenant"), email, PASSWORD))
                    .required("accessToken")
                    .asText());
    return new Client(node, token);
  }

  private String invitationTo(String address) {
    var found = new ArrayList<String>();
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          for (var message : messages(address)) {
            var link = INVITATION.matcher(message.getContent().toString());
            if (link.find()) {
              found.add(link.group(1));
            }
          }
          return !found.isEmpty();
        });
    return found.getFirst();
  }

  private List<String> mailed(String address) {
    var subjects = new ArrayList<String>();
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> {
          subjects.clear();
          for (var message : messages(address)) {
            subjects.add(message.getSubject());
          }
          return subjects.size() >= 2;
        });
    return subjects;
  }

  private List<MimeMessage> messages(String address) throws Exception {
    var messages = new ArrayList<MimeMessage>();
    if (Files.isDirectory(mail)) {
      try (var files = Files.list(mail)) {
        for (var file : files.filter(it -> it.toString().endsWith(".eml")).toList()) {
          try (var in = Files.newInputStream(file)) {
            var message = new MimeMessage(null, in);
            if (message.getHeader("To", ",").contains(address)) {
              messages.add(message);
            }
          }
        }
      }
    }
    return messages;
  }
}
