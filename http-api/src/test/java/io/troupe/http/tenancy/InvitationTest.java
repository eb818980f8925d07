package io.troupe.http.tenancy;

import static io.troupe.engine.tenancy.role.BuiltInRole.STUDENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.runtime.TestNode;
import io.troupe.engine.tenancy.loginname.LoginNameCommand.Claim;
import io.troupe.engine.tenancy.loginname.LoginNameEntity;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.TenantId;
import io.troupe.http.Academy;
import io.troupe.http.TestApi;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvitationTest {
  private static TestApi api;
  private static Academy academy;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    api = TestApi.start(folder);
    academy = Academy.open(api);
  }

  @AfterAll
  static void stop() throws Exception {
    api.close();
  }

  @Test
  void who_accepts_an_invitation_signs_in_at_once() {
    var email = Academy.someone();
    var invited = academy.invite(email, "mentor").status(201);

    var accepted = academy.accept(academy.token(invited.text("id"))).status(200);
    var me = academy.again(email).get("/v1/me").json();

    assertThat(accepted.text("accountId")).isEqualTo(invited.text("accountId"));
    assertThat(accepted.text("tenantId")).isEqualTo(academy.tenant());
    assertThat(me.at("/person/name").asText()).isEqualTo("Charles Babbage");
    assertThat(me.at("/roles/0").asText()).isEqualTo("mentor");
  }

  @Test
  void an_invitation_is_good_once_but_its_acceptance_may_be_repeated() {
    var token = academy.token(academy.invite(Academy.someone(), "student").text("id"));

    academy.accept(token, "Idempotency-Key", "a").status(200);
    academy.accept(token, "Idempotency-Key", "a").status(200);
    academy.accept(token).problem(410, "already-accepted");
  }

  @Test
  void a_token_with_another_secret_opens_nothing() {
    var mine = academy.token(academy.invite(Academy.someone(), "student").text("id"));
    var other = Academy.open(api);

    academy.accept(mine + "x").problem(404, "no-such-invitation");
    academy
        .accept(mine.replace(academy.tenant(), other.tenant()))
        .problem(404, "no-such-invitation");
    academy.accept(academy.token("never-made")).problem(404, "no-such-invitation");
  }

  @Test
  void a_withdrawn_invitation_is_gone() {
    var id = academy.invite(Academy.someone(), "student").text("id");

    academy.ada().delete("/v1/invitations/" + id).status(204);

    academy.accept(academy.token(id)).problem(410, "invitation-revoked");
    Academy.open(api).ada().delete("/v1/invitations/" + id).problem(404, "no-such-invitation");
  }

  @Test
  void the_password_must_not_be_the_address() {
    var email = "a.rather.long.name@example.com";
    var token = academy.token(academy.invite(email, "student").text("id"));

    var refused =
        api.visitor()
            .post("/v1/invitations/" + token + "/accept", "{'password': '%s'}".formatted(email))
            .problem(422, "invalid-value");

    assertThat(refused.text("field")).isEqualTo("password");
  }

  @Test
  void somebody_who_has_signed_up_is_not_invited_again() {
    academy.invite(Academy.EMAIL, "student").problem(409, "login-name-taken");
  }

  @Test
  void somebody_who_has_not_signed_up_is_invited_again_in_other_roles() {
    var email = Academy.someone();
    var first = academy.invite(email, "student").status(201);

    var second = academy.invite(email, "mentor").status(201);
    academy.accept(academy.token(second.text("id"))).status(200);

    assertThat(second.text("accountId")).isEqualTo(first.text("accountId"));
    assertThat(academy.again(email).get("/v1/me").json().at("/roles/0").asText())
        .isEqualTo("mentor");
  }

  @Test
  void an_address_claimed_for_an_account_that_never_opened_is_invited() throws Exception {
    var email = Academy.someone();
    var tenant = new TenantId(academy.tenant());
    TestNode.get(
        api.node()
            .scope(tenant)
            .entity(LoginNameEntity.TYPE, new LoginNames(api.vault()).of(tenant, email))
            .ask(new CommandId("claimed"), new Claim(new AccountId("half-made"))));

    var invited = academy.invite(email, "student").status(201);

    assertThat(invited.text("accountId")).isEqualTo("half-made");
    academy.accept(academy.token(invited.text("id"))).status(200);
  }

  @Test
  void a_repeat_under_the_same_key_is_the_same_invitation_even_when_accepted() {
    var email = Academy.someone();
    var first = academy.invite(email, "student", "Idempotency-Key", "twice").status(201);
    academy.accept(academy.token(first.text("id"))).status(200);

    var repeat = academy.invite(email, "student", "Idempotency-Key", "twice").status(201);

    assertThat(repeat.body()).isEqualTo(first.body());
    academy
        .invite(Academy.someone(), "student", "Idempotency-Key", "twice")
        .problem(422, "idempotency-key-reused");
  }

  @Test
  void nobody_invites_into_a_role_beyond_their_own() {
    var admin = academy.join("admin").client();
    var invitation = Academy.invitation(Academy.someone(), "superadmin");

    admin.post("/v1/invitations", invitation).problem(403, "forbidden");
    admin
        .post("/v1/invitations", invitation.replace("superadmin", "no-such-role"))
        .problem(422, "invalid-value");
    admin.post("/v1/invitations", invitation.replace("superadmin", "admin")).status(201);
    api.as("student", STUDENT).post("/v1/invitations", invitation).problem(403, "forbidden");
  }
}
