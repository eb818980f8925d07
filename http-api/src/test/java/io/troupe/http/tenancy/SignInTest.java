package io.troupe.http.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.troupe.http.Academy;
import io.troupe.http.TestApi;
import io.troupe.http.TestResponse;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {
  private static final String WRONG = "incorrect horse battery";

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
  void whatever_is_wrong_the_answer_is_the_same() {
    var invited = Academy.someone();
    academy.invite(invited, "student").status(201);

    var wrongPassword = academy.signIn(Academy.EMAIL, WRONG);

    assertSame(academy.signIn("nobody@example.com", WRONG), wrongPassword);
    assertSame(academy.signIn("no address at all", WRONG), wrongPassword);
    assertSame(academy.signIn(invited, WRONG), wrongPassword);
    assertSame(
        Academy.signIn(api, "no-such-tenant", Academy.EMAIL, Academy.PASSWORD), wrongPassword);
  }

  @Test
  void after_five_wrong_passwords_the_right_one_looks_wrong_too() {
    var email = academy.join("student").email();

    var wrong =
        IntStream.range(0, 5).mapToObj(_ -> academy.signIn(email, WRONG)).toList().getFirst();

    assertSame(academy.signIn(email, Academy.PASSWORD), wrong);
  }

  @Test
  void four_wrong_passwords_do_not_lock_anybody_out() {
    var email = academy.join("student").email();

    IntStream.range(0, 4).forEach(_ -> academy.signIn(email, WRONG).status(401));

    academy.signIn(email, Academy.PASSWORD).status(200);
  }

  private static void assertSame(TestResponse response, TestResponse other) {
    response.problem(401, "sign-in-failed");
    assertThat(withoutTrace(response)).isEqualTo(withoutTrace(other));
  }

  private static ObjectNode withoutTrace(TestResponse response) {
    return ((ObjectNode) response.json()).without("traceId");
  }

  @Test
  void an_address_is_the_same_in_capitals() {
    academy.signIn("ADA@Example.com", Academy.PASSWORD).status(200);
  }

  @Test
  void one_address_is_somebody_else_in_another_tenant() {
    var other = Academy.open(api);

    var here = academy.ada().get("/v1/me").json().at("/person/id").asText();
    var there = other.ada().get("/v1/me").json().at("/person/id").asText();

    assertThat(here).isNotEqualTo(there);
    other.ada().get("/v1/members/" + here).problem(404, "not-found");
  }

  @Test
  void a_repeat_under_the_same_key_is_the_same_session() {
    var first = academy.signIn(Academy.EMAIL, Academy.PASSWORD, "Idempotency-Key", "one");
    var repeat = academy.signIn(Academy.EMAIL, Academy.PASSWORD, "Idempotency-Key", "one");
    var other = academy.signIn(Academy.EMAIL, Academy.PASSWORD);

    assertThat(repeat.text("refreshToken")).isEqualTo(first.text("refreshToken")).isNotEmpty();
    assertThat(repeat.text("sessionId")).isEqualTo(first.text("sessionId"));
    assertThat(other.text("sessionId")).isNotEqualTo(first.text("sessionId"));
  }

  @Test
  void a_refresh_token_is_good_once() {
    var first = academy.signIn(Academy.EMAIL, Academy.PASSWORD).text("refreshToken");

    var second = refresh(first).status(200);
    assertThat(second.text("refreshToken")).isNotEqualTo(first);
    api.visitor().with(second.text("accessToken")).get("/v1/me").status(200);
    refresh(second.text("refreshToken")).status(200);
  }

  @Test
  void a_refresh_token_that_comes_again_ends_the_session() {
    var first = academy.signIn(Academy.EMAIL, Academy.PASSWORD).text("refreshToken");
    var second = refresh(first).status(200).text("refreshToken");

    refresh(first).problem(410, "unknown-session");
    refresh(second).problem(410, "unknown-session");
  }

  @Test
  void a_refresh_is_repeated_under_its_key() {
    var first = academy.signIn(Academy.EMAIL, Academy.PASSWORD).text("refreshToken");

    var second = refresh(first, "Idempotency-Key", "again").status(200).text("refreshToken");
    var repeat = refresh(first, "Idempotency-Key", "again").status(200).text("refreshToken");

    assertThat(repeat).isEqualTo(second);
    refresh(second).status(200);
  }

  @Test
  void what_was_never_given_out_refreshes_nothing() {
    var given = academy.signIn(Academy.EMAIL, Academy.PASSWORD).text("refreshToken");

    refresh("x").problem(410, "unknown-session");
    refresh(given.replaceFirst("rt_....", "rt_AAAA")).problem(410, "unknown-session");
    refresh(given.replace(academy.founder(), "somebody")).problem(410, "unknown-session");
    refresh(given).status(200);
  }

  @Test
  void a_session_is_listed_and_ended_by_its_owner_alone() {
    var member = academy.join("student");
    var other = academy.signIn(member.email(), Academy.PASSWORD).status(200);
    var session = other.text("sessionId");
    assertThat(member.client().get("/v1/auth/sessions").json().get("items")).hasSize(2);

    academy.ada().delete("/v1/auth/sessions/" + session).status(204);
    assertThat(member.client().get("/v1/auth/sessions").json().get("items")).hasSize(2);
    member.client().delete("/v1/auth/sessions/" + session).status(204);

    assertThat(member.client().get("/v1/auth/sessions").json().get("items")).hasSize(1);
    refresh(other.text("refreshToken")).problem(410, "unknown-session");
  }

  private static TestResponse refresh(String token, String... headers) {
    return api.visitor()
        .post("/v1/auth/tokens/refresh", "{'refreshToken': '%s'}".formatted(token), headers);
  }
}
