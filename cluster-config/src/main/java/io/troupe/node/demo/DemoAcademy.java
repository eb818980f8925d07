package io.troupe.node.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Makes an academy with an admin, a mentor, a student and a programme. Each request carries a fixed
 * idempotency key, so a seeding that was cut off goes on where it stopped.
 */
public final class DemoAcademy {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final ApiClient visitor;
  private final Outbox outbox;
  private final Path file;
  private final Consumer<String> progress;

  /**
   * @param node where the public interface answers
   * @param folder the node's data folder; its mail lies in {@code mail}
   * @param progress told what is being done, in a line each
   */
  public DemoAcademy(HttpClient http, URI node, Path folder, Consumer<String> progress) {
    this.visitor = new ApiClient(http, node, null);
    this.outbox = new Outbox(folder.resolve("mail"));
    this.file = folder.resolve("demo.json");
    this.progress = progress;
  }

  /**
   * The log-ins of the academy, which is made first if it is not there yet.
   *
   * @throws DemoException when that fails; the next start tries again
   */
  public Logins open() {
    var logins = Logins.in(file);
    if (logins.tenant() != null) {
      return logins;
    }
    logins.keep(file);
    var complete = logins.of(make(logins));
    complete.keep(file);
    return complete;
  }

  private String make(Logins logins) {
    progress.accept("demo academy: signing up");
    var tenant = signUp(logins.admin());
    var admin = signedIn(tenant, logins.admin());
    progress.accept("demo academy: building a programme");
    var program = id(admin.post("/v1/programs", "demo-program", DemoProgram.BODY));
    admin.post("/v1/programs/" + program + "/publish", "demo-publish", Map.of());
    progress.accept("demo academy: inviting a mentor and enrolling a student");
    var mentor = invite(admin, logins.mentor());
    var student = enrol(admin, logins.student(), program, mentor);
    admin.post(
        "/v1/wallets/" + student + "/grants",
        "demo-grant",
        Map.of("amount", 500, "reason", "welcome"));
    return tenant;
  }

  private String signUp(Logins.Login admin) {
    return id(
        visitor.post(
            "/v1/tenants",
            "demo-tenant",
            Map.of(
                "name", "Harbour Academy",
                "timeZone", "Europe/Lisbon",
                "currency", "EUR",
                "admin", person(admin, "password", admin.password()))));
  }

  private ApiClient signedIn(String tenant, Logins.Login login) {
    var tokens =
        visitor.post(
            "/v1/auth/tokens",
            "demo-sign-in-" + Instant.now().toEpochMilli(),
            Map.of("tenant", tenant, "email", login.email(), "password", login.password()));
    return visitor.as(tokens.required("accessToken").asText());
  }

  private String invite(ApiClient admin, Logins.Login mentor) {
    var invited =
        admin.post("/v1/invitations", "demo-mentor", person(mentor, "roles", List.of("mentor")));
    accept(mentor);
    return invited.required("accountId").asText();
  }

  private String enrol(ApiClient admin, Logins.Login student, String program, String mentor) {
    var enrolment =
        id(
            admin.post(
                "/v1/enrolments",
                "demo-student",
                Map.of(
                    "learner",
                    Map.of("name", student.name(), "email", student.email()),
                    "programId",
                    program,
                    "mentorId",
                    mentor,
                    "invoice",
                    Map.of("amount", 120_000, "installments", 3))));
    var learner = completed(admin, enrolment).required("learnerId").asText();
    accept(student);
    return learner;
  }

  private JsonNode completed(ApiClient admin, String enrolment) {
    var end = Instant.now().plus(LIMIT);
    while (Instant.now().isBefore(end)) {
      var state = admin.get("/v1/enrolments/" + enrolment);
      switch (state.required("status").asText()) {
        case "completed" -> {
          return state;
        }
        case "running" -> LockSupport.parkNanos(PAUSE.toNanos());
        default -> throw new DemoException("the enrolment came to nothing: " + state);
      }
    }
    throw new DemoException("the enrolment did not complete within " + LIMIT);
  }

  private void accept(Logins.Login login) {
    var token = outbox.invitationTo(login.email());
    visitor.post(
        "/v1/invitations/" + token + "/accept",
        "demo-accept",
        Map.of("password", login.password()));
  }

  private static Map<String, Object> person(Logins.Login login, String also, Object value) {
    return Map.of("name", login.name(), "email", login.email(), also, value);
  }

  private static String id(JsonNode created) {
    return created.required("id").asText();
  }
}
