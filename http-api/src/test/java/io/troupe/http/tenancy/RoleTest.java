package io.troupe.http.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.http.Academy;
import io.troupe.http.TestApi;
import io.troupe.projections.roles.RolesProjection;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoleTest {
  private static final String CLERK =
      "{'name': 'Book-keeper', 'permissions': ['finance-read', 'finance-write']}";

  private static TestApi api;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    api = TestApi.start(folder, new RolesProjection());
  }

  @AfterAll
  static void stop() throws Exception {
    api.close();
  }

  @Test
  void roles_are_listed_the_built_in_ones_first() {
    var ada = Academy.open(api).ada();
    var made = ada.post("/v1/roles", CLERK).status(201);
    var position = made.header("Troupe-Position");

    var first = ada.get("/v1/roles?limit=4", "Troupe-Wait-For", position).status(200);
    var second = ada.get("/v1/roles?limit=4&cursor=" + first.text("next")).status(200);

    assertThat(first.json().get("items")).hasSize(4);
    assertThat(first.json().at("/items/2/name").asText()).isEqualTo("Enrolment manager");
    assertThat(second.json().get("items")).hasSize(2);
    assertThat(second.json().at("/items/0/id").asText()).isEqualTo("superadmin");
    assertThat(second.json().at("/items/1/id").asText()).isEqualTo(made.text("id"));
    assertThat(second.json().has("next")).isFalse();
  }

  @Test
  void a_custom_role_allows_what_it_says_until_it_is_retired() {
    var academy = Academy.open(api);
    var role = academy.ada().post("/v1/roles", CLERK).status(201).text("id");
    var clerk = academy.join(role);
    assertThat(clerk.client().get("/v1/me").json().get("permissions"))
        .hasToString("[\"finance-read\",\"finance-write\"]");

    academy.ada().delete("/v1/roles/" + role).status(204);

    assertThat(academy.again(clerk.email()).get("/v1/me").json().get("permissions")).isEmpty();
    academy.ada().get("/v1/roles/" + role).problem(410, "role-retired");
    academy.invite(Academy.someone(), role).problem(422, "invalid-value");
  }

  @Test
  void a_role_is_read_and_changed_at_the_version_that_was_read() {
    var academy = Academy.open(api);
    var path = "/v1/roles/" + academy.ada().post("/v1/roles", CLERK).status(201).text("id");
    var read = academy.ada().get(path).status(200).header("ETag");
    var changed = CLERK.replace("Book-keeper", "Treasurer");

    academy.ada().put(path, changed, "If-Match", read).status(200);
    academy.ada().put(path, CLERK, "If-Match", read).problem(412, "version-mismatch");

    assertThat(academy.ada().get(path).text("name")).isEqualTo("Treasurer");
    Academy.open(api).ada().get(path).problem(404, "not-found");
  }

  @Test
  void nobody_makes_or_changes_a_role_beyond_their_own() {
    var academy = Academy.open(api);
    var admin = academy.join("admin").client();
    var settings = CLERK.replace("finance-read", "tenant-settings");
    var role = academy.ada().post("/v1/roles", settings).status(201).text("id");

    admin.post("/v1/roles", settings).problem(403, "forbidden");
    admin.put("/v1/roles/" + role, CLERK).problem(403, "forbidden");
    admin.delete("/v1/roles/" + role).problem(403, "forbidden");
    admin.post("/v1/roles", CLERK).status(201);
    academy.join("mentor").client().post("/v1/roles", CLERK).problem(403, "forbidden");
  }

  @Test
  void built_in_roles_do_not_change() {
    var ada = Academy.open(api).ada();

    ada.put("/v1/roles/mentor", CLERK).problem(409, "built-in-role");
    ada.delete("/v1/roles/mentor").problem(409, "built-in-role");
    assertThat(ada.get("/v1/roles/mentor").status(200).json().get("builtIn").asBoolean()).isTrue();
  }

  @Test
  void a_permission_that_does_not_exist_is_refused() {
    var refused =
        Academy.open(api)
            .ada()
            .post("/v1/roles", CLERK.replace("finance-write", "everything"))
            .problem(422, "invalid-value");

    assertThat(refused.text("field")).isEqualTo("permissions[1]");
  }
}
