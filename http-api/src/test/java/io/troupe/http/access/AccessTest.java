package io.troupe.http.access;

import static io.troupe.engine.tenancy.role.BuiltInRole.ADMIN;
import static io.troupe.engine.tenancy.role.BuiltInRole.MENTOR;
import static io.troupe.engine.tenancy.role.BuiltInRole.STUDENT;
import static io.troupe.engine.tenancy.role.BuiltInRole.SUPERADMIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;

import io.troupe.engine.tenancy.role.BuiltInRole;
import io.troupe.engine.tenancy.role.Permission;
import io.troupe.http.TestClient;
import io.troupe.http.docs.document.Operation;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every operation of the document as everybody who may and who may not. What is refused comes
 * first, and must leave everything as it was; then those who may change it do.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AccessTest {
  /** Answers the same for every id, known or not: what is not there has ended. */
  private static final String SIGN_OUT = "signOut";

  /** What is the student's alone, by the names that the document has for it. */
  private static final Set<String> PERSONAL =
      Set.of("journey", "journeyId", "submission", "wallet", "thread");

  private static final Map<String, Set<BuiltInRole>> READERS =
      Map.of(
          "readJourney", Set.of(STUDENT, MENTOR, ADMIN, SUPERADMIN),
          "readWallet", Set.of(STUDENT, ADMIN, SUPERADMIN),
          "readThread", Set.of(STUDENT));

  private static Campus campus;
  private static Requests requests;
  private static Map<String, String> before;
  private static final Set<String> found = new TreeSet<>();

  @BeforeAll
  static void open(@TempDir Path folder) throws Exception {
    campus = Campus.open(folder);
    requests = campus.requests();
  }

  @AfterAll
  static void close() throws Exception {
    campus.close();
  }

  @Test
  @Order(1)
  void at_home_everything_shows_something_that_must_not_be_seen_elsewhere() {
    before = everything();
    assertThat(before).isNotEmpty().allSatisfy((_, body) -> Verdicts.shows(body, campus.marks()));
  }

  @TestFactory
  @Order(2)
  Stream<DynamicTest> without_a_token_there_is_only_what_is_public() {
    return Cells.of(
        Cells.guarded(), it -> requests.send(it, campus.visitor()).problem(401, "unauthenticated"));
  }

  @TestFactory
  @Order(3)
  Stream<DynamicTest> who_lacks_only_the_declared_permission_is_refused() {
    return Cells.of(
        Cells.guarded(),
        it ->
            Permission.of(it.permission())
                .map(campus::without)
                .ifPresent(caller -> Verdicts.refused(requests.send(it, caller), it)));
  }

  @TestFactory
  @Order(4)
  Stream<DynamicContainer> another_tenant_finds_nothing() {
    var notItself = new TreeSet<>(campus.marks());
    notItself.remove(campus.learner().member().account());
    return Stream.of(
        dynamicContainer("stranger", elsewhere(campus.stranger(), campus.marks())),
        dynamicContainer("namesake", elsewhere(campus.namesake(), notItself)));
  }

  private static Stream<DynamicTest> elsewhere(TestClient client, Set<String> hidden) {
    return Cells.of(
        Cells.guarded(),
        it -> {
          var answer = requests.send(it, client);
          Verdicts.hides(answer, hidden);
          if (requests.named(it).findAny().isPresent() && !it.id().equals(SIGN_OUT)) {
            answer.status(404);
          }
        });
  }

  @TestFactory
  @Order(5)
  Stream<DynamicContainer> another_student_and_another_mentor_find_nothing_of_the_students() {
    return Stream.of(
        dynamicContainer("student", neighbour(STUDENT, campus.neighbour().client())),
        dynamicContainer("mentor", neighbour(MENTOR, campus.neighboursMentor())));
  }

  private static Stream<DynamicTest> neighbour(BuiltInRole role, TestClient client) {
    return Cells.of(
        Cells.guarded(),
        it -> {
          var answer = requests.send(it, client);
          Verdicts.hides(answer, campus.learner().marks());
          if (!Cells.allowed(it, role)) {
            Verdicts.refused(answer, it);
          } else if (requests.named(it).anyMatch(PERSONAL::contains)) {
            answer.status(404);
          } else {
            Verdicts.permitted(answer);
          }
        });
  }

  @Test
  @Order(6)
  void what_was_refused_has_changed_nothing() {
    assertThat(everything()).isEqualTo(before);
  }

  @TestFactory
  @Order(7)
  Stream<DynamicTest> what_is_the_students_is_there_for_who_has_to_do_with_it() {
    return Cells.of(
        Cells.ALL.stream().filter(it -> READERS.containsKey(it.id())).toList(),
        it -> {
          for (var role : BuiltInRole.values()) {
            var may = READERS.get(it.id()).contains(role);
            requests.send(it, campus.as(role)).status(may ? 200 : 404);
          }
        });
  }

  @Test
  @Order(8)
  void a_mentor_lists_the_assigned_learners_alone() {
    for (var list : List.of("/v1/journeys", "/v1/reviews")) {
      var page = campus.as(MENTOR).get(list).status(200);
      assertThat(page.body()).contains(campus.learner().ids().get("journey"));
      Verdicts.hides(page, campus.neighbour().marks());
    }
  }

  @TestFactory
  @Order(9)
  Stream<DynamicContainer> a_role_may_do_just_what_it_has_the_declared_permission_for() {
    return Stream.of(BuiltInRole.values())
        .map(role -> dynamicContainer(role.code(), Cells.of(Cells.ALL, it -> judge(it, role))));
  }

  private static void judge(Operation operation, BuiltInRole role) {
    var answer = requests.send(operation, campus.as(role));
    if (!Cells.allowed(operation, role)) {
      Verdicts.refused(answer, operation);
      return;
    }
    Verdicts.permitted(answer);
    if (answer.status() != 404) {
      found.add(operation.id());
    }
  }

  @Test
  @Order(10)
  void whatever_a_path_names_was_there_for_somebody() {
    assertThat(Cells.ALL).allSatisfy(it -> assertThat(found).contains(it.id()));
  }

  /** All that the first of all members and the student can read, by operation. */
  private static Map<String, String> everything() {
    var now = campus.now();
    var bodies = new TreeMap<String, String>();
    Cells.guarded().stream()
        .filter(it -> it.method().equals("get") && !Requests.endless(it))
        .forEach(it -> bodies.put(it.id(), read(it, SUPERADMIN, now) + read(it, STUDENT, now)));
    return bodies;
  }

  private static String read(Operation operation, BuiltInRole role, String position) {
    var answer = requests.send(operation, campus.as(role), "Troupe-Wait-For", position);
    return answer.status() == 200 ? answer.body() : "";
  }
}
