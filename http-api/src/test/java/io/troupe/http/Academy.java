package io.troupe.http;

import io.troupe.engine.processes.mailing.InvitationToken;
import io.troupe.engine.values.InvitationId;
import io.troupe.engine.values.TenantId;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A tenant that has signed up.
 *
 * @param founder the first superadmin's account
 * @param ada the founder, signed in
 */
public record Academy(TestApi api, String tenant, String founder, TestClient ada) {
  public static final String EMAIL = "ada@example.com";
  public static final String PASSWORD = "correct horse battery";

  private static final String NAME = "Charles Babbage";
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** A body that signs a tenant up. */
  public static String signUp(String email, String password) {
    return """
    {'name': 'Analytical Engines', 'timeZone': 'Europe/London', 'currency': 'GBP',
     'admin': {'name': 'Ada Lovelace', 'email': '%s', 'password': '%s'}}
    """
        .formatted(email, password);
  }

  public static Academy open(TestApi api) {
    var made = api.visitor().post("/v1/tenants", signUp(EMAIL, PASSWORD)).status(201);
    var tenant = made.text("id");
    var tokens = signIn(api, tenant, EMAIL, PASSWORD).status(200);
    var ada = api.visitor().with(tokens.text("accessToken"));
    return new Academy(api, tenant, made.text("accountId"), ada);
  }

  public static TestResponse signIn(
      TestApi api, String tenant, String email, String password, String... headers) {
    var body =
        "{'tenant': '%s', 'email': '%s', 'password': '%s'}".formatted(tenant, email, password);
    return api.visitor().post("/v1/auth/tokens", body, headers);
  }

  public TestResponse signIn(String email, String password, String... headers) {
    return signIn(api, tenant, email, password, headers);
  }

  /** An address that nobody has yet. */
  public static String someone() {
    return "person" + COUNT.incrementAndGet() + "@example.com";
  }

  public static String invitation(String email, String role) {
    return "{'name': '%s', 'email': '%s', 'roles': ['%s']}".formatted(NAME, email, role);
  }

  public TestResponse invite(String email, String role, String... headers) {
    return ada.post("/v1/invitations", invitation(email, role), headers);
  }

  /** What the link in an invitation's mail ends with. */
  public String token(String invitation) {
    return InvitationToken.of(api.vault(), new TenantId(tenant), new InvitationId(invitation))
        .text();
  }

  public TestResponse accept(String token, String... headers) {
    var body = "{'password': '%s'}".formatted(PASSWORD);
    return api.visitor().post("/v1/invitations/" + token + "/accept", body, headers);
  }

  /** Somebody new in this role, signed in. */
  public Member join(String role) {
    return join(role, NAME);
  }

  /** The same under another name. */
  public Member join(String role, String name) {
    var email = someone();
    var invitation = invitation(email, role).replace(NAME, name);
    var invited = ada.post("/v1/invitations", invitation).status(201);
    accept(token(invited.text("id"))).status(200);
    return new Member(invited.text("accountId"), email, again(email));
  }

  /** Signs somebody in anew. */
  public TestClient again(String email) {
    return api.visitor().with(signIn(email, PASSWORD).status(200).text("accessToken"));
  }

  /** Somebody of the academy, signed in. */
  public record Member(String account, String email, TestClient client) {}
}
