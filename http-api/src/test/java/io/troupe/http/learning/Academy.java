package io.troupe.http.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.troupe.engine.processes.Processes;
import io.troupe.engine.processes.enrolment.EnrolmentProcess;
import io.troupe.engine.tenancy.role.BuiltInRole;
import io.troupe.engine.tenancy.tenant.TenantCommand.SignUp;
import io.troupe.engine.tenancy.tenant.TenantEntity;
import io.troupe.http.TestApi;
import io.troupe.http.TestClient;
import io.troupe.http.TestResponse;
import io.troupe.projections.AllReadModels;
import io.troupe.projections.runtime.ReadModel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** A tenant with a published programme of two lessons, whose learners are enrolled for real. */
public final class Academy implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final String PROGRAM =
      """
      {'title': 'Basics', 'modules': [{'title': 'One', 'lessons': [
        {'id': 'listen', 'title': 'Listening', 'kind': 'text', 'text': 'First text',
         'assignment': 'Write five questions'},
        {'id': 'ask', 'title': 'Asking', 'kind': 'video', 'text': 'Second text',
         'url': 'https://example.com/v'}]}]}
      """;

  /** Somebody with a journey of their own. */
  public record Learner(String id, String journey, String invoice, TestClient client) {}

  private final TestApi api;
  private final String program;

  private Academy(TestApi api) throws Exception {
    this.api = api;
    Processes.start(List.of(new EnrolmentProcess()), api.node().followers(), api.node().engine());
    api.node()
        .done(
            TenantEntity.TYPE,
            TestApi.TENANT,
            "sign-up",
            new SignUp("Academy", "Europe/Berlin", "EUR"));
    program = admin().post("/v1/programs", PROGRAM).status(201).text("id");
    admin().post("/v1/programs/" + program + "/publish", "").status(200);
  }

  public static Academy open(Path folder) throws Exception {
    return new Academy(TestApi.start(folder, AllReadModels.LIST.toArray(ReadModel[]::new)));
  }

  public TestApi api() {
    return api;
  }

  public String program() {
    return program;
  }

  public TestClient admin() {
    return as("ada", BuiltInRole.ADMIN);
  }

  public TestClient as(String account, BuiltInRole role) {
    return api.as(account, role);
  }

  /** Somebody of another tenant, with the same account id and every permission there. */
  public TestClient stranger(String account) {
    return api.as("elsewhere", account, BuiltInRole.SUPERADMIN.permissions());
  }

  /** Enrols somebody and waits until they are on their way. */
  public Learner enrol(String name, String more) {
    return enrol(name, more, program);
  }

  /** The same in another programme. */
  public Learner enrol(String name, String more, String of) {
    var begun = admin().post("/v1/enrolments", request(name, more, of)).status(202);
    var enrolment = completed(begun.text("id"));
    var id = enrolment.text("learnerId");
    return new Learner(
        id, enrolment.text("journeyId"), enrolment.text("invoiceId"), as(id, BuiltInRole.STUDENT));
  }

  /** What enrols somebody of this name; more ends with a comma. */
  public String request(String name, String more, String of) {
    return "{%s'programId': '%s', 'learner': {'name': '%s', 'email': '%s@example.com'}}"
        .formatted(more, of, name, name.toLowerCase(Locale.ROOT));
  }

  private TestResponse completed(String enrolment) {
    await()
        .atMost(LIMIT)
        .untilAsserted(() -> assertThat(read(enrolment).text("status")).isEqualTo("completed"));
    return read(enrolment);
  }

  private TestResponse read(String enrolment) {
    return admin().get("/v1/enrolments/" + enrolment).status(200);
  }

  @Override
  public void close() throws Exception {
    api.close();
  }
}
