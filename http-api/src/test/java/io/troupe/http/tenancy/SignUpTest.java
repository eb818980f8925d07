package io.troupe.http.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.runtime.TestNode;
import io.troupe.engine.tenancy.loginname.LoginNameCommand.Claim;
import io.troupe.engine.tenancy.loginname.LoginNameEntity;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.TenantId;
import io.troupe.http.Academy;
import io.troupe.http.TestApi;
import io.troupe.http.edge.exchange.IdempotencyKey;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignUpTest {
  private static TestApi api;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    api = TestApi.start(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    api.close();
  }

  @Test
  void who_signs_a_tenant_up_is_its_superadmin_at_once() {
    var academy = Academy.open(api);

    var me = academy.ada().get("/v1/me").status(200).json();

    assertThat(me.at("/person/name").asText()).isEqualTo("Ada Lovelace");
    assertThat(me.at("/person/email").asText()).isEqualTo(Academy.EMAIL);
    assertThat(me.at("/tenant/name").asText()).isEqualTo("Analytical Engines");
    assertThat(me.at("/roles/0").asText()).isEqualTo("superadmin");
    assertThat(me.get("permissions").toString()).contains("\"tenant-settings\"");
    assertThat(me.get("walletId").asText()).isEqualTo(academy.founder());
  }

  @Test
  void a_repeat_under_the_same_key_is_the_same_tenant() {
    var body = Academy.signUp(Academy.EMAIL, Academy.PASSWORD);

    var first = api.visitor().post("/v1/tenants", body, "Idempotency-Key", "k1").status(201);
    var repeat = api.visitor().post("/v1/tenants", body, "Idempotency-Key", "k1").status(201);
    var other = api.visitor().post("/v1/tenants", body, "Idempotency-Key", "k2").status(201);

    assertThat(repeat.body()).isEqualTo(first.body());
    assertThat(other.text("id")).isNotEqualTo(first.text("id"));
  }

  @Test
  void a_sign_up_that_broke_off_is_completed_by_its_repeat() throws Exception {
    var body = Academy.signUp(Academy.EMAIL, Academy.PASSWORD);
    var tenant = tenantOf("broken", body);
    var account = tenant.step("account").value();
    var name = new LoginNames(api.vault()).of(new TenantId(tenant.value()), Academy.EMAIL);
    TestNode.get(
        api.node()
            .scope(new TenantId(tenant.value()))
            .entity(LoginNameEntity.TYPE, name)
            .ask(tenant.step("claim-step"), new Claim(new AccountId(account))));

    var made = api.visitor().post("/v1/tenants", body, "Idempotency-Key", "broken").status(201);

    assertThat(made.text("id")).isEqualTo(tenant.value());
    assertThat(made.text("accountId")).isEqualTo(account);
    Academy.signIn(api, tenant.value(), Academy.EMAIL, Academy.PASSWORD).status(200);
  }

  private static CommandId tenantOf(String key, String body) {
    return new CommandId(
        IdempotencyKey.anonymousCommandId(
            Optional.of(new IdempotencyKey(key)),
            "POST",
            "/v1/tenants",
            body.replace('\'', '"').getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void a_password_that_is_guessed_first_is_refused() {
    var refused =
        api.visitor()
            .post("/v1/tenants", Academy.signUp(Academy.EMAIL, "password1234"))
            .problem(422, "invalid-value");

    assertThat(refused.text("field")).isEqualTo("admin.password");
    assertThat(refused.body()).doesNotContain("password1234").contains("too-common");
  }

  @Test
  void the_settings_are_changed_by_the_superadmin_alone() {
    var academy = Academy.open(api);
    var admin = academy.join("admin").client();
    var settings = "{'name': 'Difference Engines', 'timeZone': 'Europe/Berlin'}";
    var before = admin.get("/v1/tenant").status(200);

    admin.put("/v1/tenant", settings).problem(403, "forbidden");
    var after = academy.ada().put("/v1/tenant", settings, "If-Match", before.header("ETag"));
    academy
        .ada()
        .put("/v1/tenant", settings.replace("Diff", "In"), "If-Match", before.header("ETag"))
        .problem(412, "version-mismatch");

    assertThat(after.status(200).text("name")).isEqualTo("Difference Engines");
    assertThat(admin.get("/v1/tenant").text("timeZone")).isEqualTo("Europe/Berlin");
    assertThat(admin.get("/v1/tenant").text("currency")).isEqualTo("GBP");
  }

  @Test
  void a_consent_is_given_and_withdrawn() {
    var ada = Academy.open(api).ada();

    ada.put("/v1/me/consents/coach", "{'granted': true}").status(200);
    assertThat(ada.get("/v1/me").json().at("/consents/0").asText()).isEqualTo("coach");

    ada.put("/v1/me/consents/coach", "{'granted': false}").status(200);
    assertThat(ada.get("/v1/me").json().at("/consents")).isEmpty();
    ada.put("/v1/me/consents/sale", "{'granted': true}").problem(404, "not-found");
  }
}
