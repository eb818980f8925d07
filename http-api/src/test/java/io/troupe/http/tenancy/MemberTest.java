package io.troupe.http.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.http.Academy;
import io.troupe.http.TestApi;
import io.troupe.projections.members.MembersProjection;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemberTest {
  private static TestApi api;
  private static Academy academy;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    api = TestApi.start(folder, new MembersProjection());
    academy = Academy.open(api);
  }

  @AfterAll
  static void stop() throws Exception {
    api.close();
  }

  private static String roles(String account) {
    return "/v1/members/" + account + "/roles";
  }

  @Test
  void members_are_listed_page_by_page_with_what_was_just_changed() {
    var own = Academy.open(api);
    own.invite(Academy.someone(), "student").status(201);
    var mentor = own.join("mentor");
    var change = own.ada().put(roles(mentor.account()), "{'roles': ['admin']}").status(200);
    var position = change.header("Troupe-Position");

    var first = own.ada().get("/v1/members?limit=2", "Troupe-Wait-For", position).status(200);
    var second = own.ada().get("/v1/members?limit=2&cursor=" + first.text("next")).status(200);

    assertThat(first.json().get("items")).hasSize(2);
    assertThat(first.json().at("/items/0/name").asText()).isEqualTo("Ada Lovelace");
    assertThat(first.json().at("/items/1/status").asText()).isEqualTo("invited");
    assertThat(second.json().get("items")).hasSize(1);
    assertThat(second.json().at("/items/0/id").asText()).isEqualTo(mentor.account());
    assertThat(second.json().at("/items/0/roles/0").asText()).isEqualTo("admin");
    assertThat(second.json().has("next")).isFalse();
  }

  @Test
  void a_student_does_not_read_the_members() {
    var student = academy.join("student").client();

    student.get("/v1/members").problem(403, "forbidden");
    student.get("/v1/members/" + academy.founder()).problem(403, "forbidden");
  }

  @Test
  void a_member_of_another_tenant_is_not_found() {
    var other = Academy.open(api);

    other.ada().get("/v1/members/" + academy.founder()).problem(404, "not-found");
    other.ada().put(roles(academy.founder()), "{'roles': ['student']}").problem(404, "not-found");
    other.ada().post("/v1/members/" + academy.founder() + "/erasure", "").problem(404, "not-found");
  }

  @Test
  void roles_count_from_the_next_sign_in() {
    var member = academy.join("student");

    academy.ada().put(roles(member.account()), "{'roles': ['mentor', 'admin']}").status(200);

    member.client().get("/v1/members/" + academy.founder()).problem(403, "forbidden");
    academy.again(member.email()).get("/v1/members/" + academy.founder()).status(200);
  }

  @Test
  void nobody_gives_or_takes_a_role_beyond_their_own() {
    var admin = academy.join("admin").client();
    var student = academy.join("student").account();

    admin.put(roles(student), "{'roles': ['superadmin']}").problem(403, "forbidden");
    admin.put(roles(academy.founder()), "{'roles': ['admin']}").problem(403, "forbidden");
    admin.post("/v1/members/" + academy.founder() + "/erasure", "").problem(403, "forbidden");
    admin.put(roles(student), "{'roles': ['mentor']}").status(200);
  }

  @Test
  void a_superadmin_cannot_step_down_alone() {
    var own = Academy.open(api);

    own.ada().put(roles(own.founder()), "{'roles': ['admin']}").problem(409, "superadmin-stays");
    own.ada()
        .post("/v1/members/" + own.founder() + "/erasure", "")
        .problem(409, "superadmin-stays");
    own.ada().put(roles(own.founder()), "{'roles': ['superadmin', 'mentor']}").status(200);
  }

  @Test
  void who_was_superadmin_until_a_moment_ago_takes_the_role_from_nobody() {
    var own = Academy.open(api);
    var second = own.join("superadmin");

    own.ada().put(roles(second.account()), "{'roles': ['admin']}").status(200);

    second.client().put(roles(own.founder()), "{'roles': ['admin']}").problem(403, "forbidden");
    own.ada().get("/v1/members/" + own.founder()).status(200);
  }

  @Test
  void a_change_of_what_was_read_before_somebody_elses_change_is_refused() {
    var member = academy.join("student").account();
    var read = academy.ada().get("/v1/members/" + member).status(200).header("ETag");
    academy.ada().put(roles(member), "{'roles': ['mentor']}").status(200);

    academy
        .ada()
        .put(roles(member), "{'roles': ['admin']}", "If-Match", read)
        .problem(412, "version-mismatch");
  }

  @Test
  void an_erased_person_has_no_name_and_no_session_and_the_address_is_free() {
    var member = academy.join("student");

    var erased = academy.ada().post("/v1/members/" + member.account() + "/erasure", "").status(200);
    academy.ada().post("/v1/members/" + member.account() + "/erasure", "").status(200);

    assertThat(erased.text("status")).isEqualTo("erased");
    assertThat(erased.json().has("name")).isFalse();
    assertThat(erased.json().has("email")).isFalse();
    academy.signIn(member.email(), Academy.PASSWORD).problem(401, "sign-in-failed");
    member.client().get("/v1/me").problem(410, "erased");
    academy.invite(member.email(), "student").status(201);
  }

  @Test
  void a_list_is_bounded_and_its_cursor_its_own() {
    academy.ada().get("/v1/members?limit=201").problem(400, "bad-parameter");
    academy.ada().get("/v1/members?cursor=abc").problem(400, "bad-parameter");
    academy.ada().get("/v1/members", "Troupe-Wait-For", "nonsense").problem(400, "bad-header");
  }
}
