package io.troupe.http.edge.token;

import static io.troupe.engine.tenancy.role.Permission.LESSON_VIEW;
import static io.troupe.engine.tenancy.role.Permission.WALLET_GRANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.engine.tenancy.role.BuiltInRole;
import io.troupe.http.edge.token.Verification.Reason;
import io.troupe.http.edge.token.Verification.Refused;
import io.troupe.http.edge.token.Verification.Valid;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccessTokensTest {
  private static final Instant NOW = Instant.parse("2026-01-31T09:00:00.500Z");
  private final SettableClock clock = new SettableClock(NOW);
  private final TokenKey first = key("first", 1);
  private final TokenKey second = key("second", 2);
  private final AccessTokens tokens = tokens(List.of(first));

  @Test
  void a_token_says_who_signed_in_where_and_with_what_right() {
    var token = tokens.issue("account", "tenant", "session", Set.of(WALLET_GRANT, LESSON_VIEW));

    var issued = Instant.parse("2026-01-31T09:00:00Z");
    assertThat(tokens.verify(token))
        .isEqualTo(
            new Valid(
                new AccessToken(
                    "account",
                    "tenant",
                    "session",
                    Set.of(WALLET_GRANT, LESSON_VIEW),
                    issued,
                    issued.plus(AccessTokens.LIFETIME))));
  }

  @Test
  void a_token_with_every_permission_stays_far_below_the_limit() {
    var all = BuiltInRole.SUPERADMIN.permissions();

    assertThat(tokens.issue("a".repeat(64), "t".repeat(64), "s".repeat(64), all))
        .hasSizeLessThan(2_048);
  }

  @Test
  void a_token_without_permissions_is_valid_and_allows_nothing() {
    assertThat(tokens.verify(tokens.issue("account", "tenant", "session", Set.of())))
        .isInstanceOfSatisfying(
            Valid.class, valid -> assertThat(valid.token().permissions()).isEmpty());
  }

  @Test
  void a_token_ends_with_its_ten_minutes_also_when_it_was_verified_before() {
    var token = issue(tokens);
    clock.advance(Duration.ofMillis(599_499));
    assertThat(tokens.verify(token)).isInstanceOf(Valid.class);

    clock.advance(Duration.ofMillis(1));
    assertThat(tokens.verify(token)).isEqualTo(new Refused(Reason.EXPIRED));
    assertThat(tokens(List.of(first)).verify(token)).isEqualTo(new Refused(Reason.EXPIRED));
  }

  @Test
  void a_token_from_another_nodes_clock_is_valid_up_to_a_minute_ahead() {
    var token = issue(tokens);
    clock.advance(Duration.ofMillis(-60_500));
    assertThat(tokens.verify(token)).isInstanceOf(Valid.class);

    clock.advance(Duration.ofMillis(-1));
    assertThat(tokens.verify(token)).isEqualTo(new Refused(Reason.ISSUED_IN_FUTURE));
  }

  @Test
  void a_new_key_signs_while_the_old_one_still_verifies() {
    var old = issue(tokens);
    var rotated = tokens(List.of(second, first));

    assertThat(rotated.verify(old)).isInstanceOf(Valid.class);
    assertThat(rotated.verify(issue(rotated))).isInstanceOf(Valid.class);
    assertThat(tokens.verify(issue(rotated))).isEqualTo(new Refused(Reason.UNKNOWN_KEY));
    assertThat(tokens(List.of(second)).verify(old)).isEqualTo(new Refused(Reason.UNKNOWN_KEY));
  }

  @Test
  void a_token_for_somebody_else_or_from_somebody_else_is_refused() {
    var token = issue(tokens);

    assertThat(new AccessTokens(List.of(first), "other", "api", clock).verify(token))
        .isEqualTo(new Refused(Reason.WRONG_ISSUER));
    assertThat(new AccessTokens(List.of(first), "troupe", "other", clock).verify(token))
        .isEqualTo(new Refused(Reason.WRONG_AUDIENCE));
  }

  @Test
  void a_refused_token_is_not_remembered_as_valid() {
    var token = issue(tokens(List.of(key("first", 3))));

    assertThat(tokens.verify(token)).isEqualTo(new Refused(Reason.BAD_SIGNATURE));
    assertThat(tokens.verify(token)).isEqualTo(new Refused(Reason.BAD_SIGNATURE));
  }

  @Test
  void a_key_of_another_length_is_told_without_showing_it() {
    assertThatThrownBy(() -> new TokenKey("k", new byte[31])).hasMessageContaining("32 bytes");
    assertThatThrownBy(() -> new TokenKey("k k", new byte[32])).hasMessageContaining("id");
    assertThat(first).hasToString("TokenKey[first]");
    assertThatThrownBy(() -> tokens(List.of())).hasMessageContaining("1 to 8");
  }

  private static String issue(AccessTokens tokens) {
    return tokens.issue("account", "tenant", "session", Set.of(LESSON_VIEW));
  }

  private AccessTokens tokens(List<TokenKey> keys) {
    return new AccessTokens(keys, "troupe", "api", clock);
  }

  private static TokenKey key(String id, int fill) {
    var bytes = new byte[32];
    java.util.Arrays.fill(bytes, (byte) fill);
    return new TokenKey(id, bytes);
  }
}
