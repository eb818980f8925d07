package io.troupe.http.edge;

import static io.troupe.http.edge.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.tenancy.role.BuiltInRole;
import io.troupe.engine.tenancy.role.Permission;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {
  private static SampleServer server;

  @BeforeAll
  static void start() {
    server = new SampleServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void a_request_without_a_token_is_asked_for_one() {
    assertProblem(server.send(server.request("/v1/wallets/w-1")), 401, "unauthenticated")
        .answersHeader("WWW-Authenticate", "Bearer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic YTpi", "Bearer", "Bearer a b", "Bearer ä", "x"})
  void another_kind_of_authorization_counts_as_none(String authorization) {
    var request = server.request("/v1/wallets/w-1").header("Authorization", authorization);

    assertProblem(server.send(request), 401, "unauthenticated");
  }

  @Test
  void a_token_that_is_not_ours_is_refused() {
    var request = server.request("/v1/wallets/w-1").header("Authorization", "Bearer a.b.c");

    assertProblem(server.send(request), 401, "unauthenticated")
        .answersHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"")
        .hides("a.b.c");
  }

  @Test
  void two_authorizations_are_as_good_as_none() {
    var request = server.signedIn("/v1/wallets/w-1").header("Authorization", "Bearer a.b.c");

    assertProblem(server.send(request), 401, "unauthenticated");
  }

  @Test
  void a_permission_that_is_not_held_is_named() {
    var request =
        server
            .request("/v1/wallets/w-1")
            .header("Authorization", "Bearer " + server.token(BuiltInRole.STUDENT.permissions()));

    assertProblem(server.send(request), 403, "forbidden").detail("'wallet-read-any'");
  }

  @Test
  void the_permission_is_checked_before_the_body() {
    var request =
        server
            .request("/v1/wallets/w-1/grants")
            .header("Authorization", "Bearer " + server.token(Set.of(Permission.WALLET_READ_ANY)))
            .POST(BodyPublishers.ofString("nonsense"));

    assertProblem(server.send(request), 403, "forbidden").detail("'wallet-grant'");
  }

  @Test
  void who_holds_the_permission_gets_the_thing_and_its_version() {
    var response = server.get("/v1/wallets/w-1");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("ETag")).contains("\"7\"");
    assertThat(server.json(response).get("id").asText()).isEqualTo("w-1");
  }
}
