package io.troupe.http.access;

import static io.troupe.engine.tenancy.role.BuiltInRole.ADMIN;
import static io.troupe.engine.tenancy.role.BuiltInRole.ENROLMENT_MANAGER;
import static io.troupe.engine.tenancy.role.BuiltInRole.MENTOR;
import static io.troupe.engine.tenancy.role.BuiltInRole.STUDENT;
import static io.troupe.engine.tenancy.role.BuiltInRole.SUPERADMIN;

import io.troupe.engine.processes.Processes;
import io.troupe.engine.processes.enrolment.EnrolmentProcess;
import io.troupe.engine.tenancy.role.BuiltInRole;
import io.troupe.engine.tenancy.role.Permission;
import io.troupe.http.Academy;
import io.troupe.http.Academy.Member;
import io.troupe.http.TestApi;
import io.troupe.http.TestClient;
import io.troupe.http.docs.document.ApiDocument;
import io.troupe.projections.AllReadModels;
import io.troupe.projections.runtime.ReadModel;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** A tenant in which everything exists that the document can name, and a tenant beside it. */
final class Campus implements AutoCloseable {
  /** Is in all that is the tenant's own. */
  static final String WORD = "Marchpane";

  private static final String LESSON = WORD + "-lesson";
  private static final String PROGRAM =
      """
      {'title': '%1$s', 'modules': [{'title': '%1$s', 'lessons': [
        {'id': '%2$s', 'title': '%1$s', 'kind': 'text', 'text': '%1$s', 'assignment': '%1$s'}]}]}
      """
          .formatted(WORD, LESSON);
  private static final String SETTINGS =
      "{'name': '%s', 'timeZone': 'Europe/London'}".formatted(WORD);
  private static final String ROLE =
      "{'name': '%s', 'permissions': ['member-read', 'enrolment-read']}".formatted(WORD);

  private final TestApi api;
  private final Academy academy;
  private final Academy elsewhere;
  private final Map<String, String> ids = new HashMap<>();
  private final Map<BuiltInRole, Member> members;
  private final Learner learner;
  private final Learner neighbour;
  private final Member neighboursMentor;

  private Campus(TestApi api) {
    this.api = api;
    academy = Academy.open(api);
    elsewhere = Academy.open(api);
    write();
    var mentor = academy.join("mentor", WORD);
    ids.put("mentorId", mentor.account());
    neighboursMentor = academy.join("mentor", WORD);
    learner = Learner.enrol(academy, ids, mentor, "Quillwort");
    neighbour = Learner.enrol(academy, ids, neighboursMentor, "Bergamot");
    members =
        Map.of(
            STUDENT, learner.member(),
            MENTOR, mentor,
            ENROLMENT_MANAGER, academy.join("enrolment-manager", WORD),
            ADMIN, academy.join("admin", WORD),
            SUPERADMIN, new Member(academy.founder(), Academy.EMAIL, academy.ada()));
  }

  static Campus open(Path folder) throws Exception {
    var api = TestApi.start(folder, AllReadModels.LIST.toArray(ReadModel[]::new));
    Processes.start(List.of(new EnrolmentProcess()), api.node().followers(), api.node().engine());
    return new Campus(api);
  }

  private void write() {
    var admin = academy.ada();
    admin.put("/v1/tenant", SETTINGS).status(200);
    var program = admin.post("/v1/programs", PROGRAM).status(201).text("id");
    admin.post("/v1/programs/" + program + "/publish", "").status(200);
    var role = admin.post("/v1/roles", ROLE).status(201).text("id");
    var invited = academy.invite(Academy.someone(), "student").status(201);
    ids.put("lesson", LESSON);
    ids.put("program", program);
    ids.put("programId", program);
    ids.put("role", role);
    ids.put("roles", role);
    ids.put("invitation", invited.text("id"));
    ids.put("token", academy.token(invited.text("id")));
    ids.put("account", academy.join("student", WORD).account());
    ids.put("tenant", academy.tenant());
  }

  /** A position after all that was done so far; nobody but the neighbour sees what it takes. */
  String now() {
    return neighbour.client().post("/v1/coach/threads", "{}").header("Troupe-Position");
  }

  /** Makes requests that name what is here, and for the most part the learner's. */
  Requests requests() {
    var names = new HashMap<>(ids);
    names.putAll(learner.ids());
    names.putAll(Map.of("type", "journey", "purpose", "coach"));
    return new Requests(ApiDocument.load(), names);
  }

  /** Somebody of this role; the student is the learner, the mentor the learner's. */
  TestClient as(BuiltInRole role) {
    return Objects.requireNonNull(members.get(role)).client();
  }

  /** The first of all members, who may do everything but this one thing. */
  TestClient without(Permission permission) {
    var others = EnumSet.complementOf(EnumSet.of(permission));
    return api.as(academy.tenant(), academy.founder(), others);
  }

  /** Somebody with every permission in another tenant. */
  TestClient stranger() {
    return elsewhere.ada();
  }

  /** The same with the id that the learner's account has here. */
  TestClient namesake() {
    return api.as(elsewhere.tenant(), learner.member().account(), SUPERADMIN.permissions());
  }

  TestClient visitor() {
    return api.visitor();
  }

  Learner learner() {
    return learner;
  }

  /** Another learner, with another mentor. */
  Learner neighbour() {
    return neighbour;
  }

  TestClient neighboursMentor() {
    return neighboursMentor.client();
  }

  /** What another tenant must never get to see. */
  Set<String> marks() {
    var marks = new TreeSet<>(ids.values());
    marks.addAll(Set.of(WORD, Integer.toString(2 * Learner.PRICE)));
    marks.addAll(learner.marks());
    marks.addAll(neighbour.marks());
    return marks;
  }

  @Override
  public void close() throws Exception {
    api.close();
  }
}
