package io.troupe.http.edge.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefreshTokenTest {
  private final SecureRandom random = new SecureRandom();

  @Test
  void what_is_stored_finds_the_token_and_does_not_hold_it() {
    var token = RefreshToken.random(random);

    assertThat(RefreshToken.of(token.secret()).orElseThrow().hash())
        .isEqualTo(token.hash())
        .hasSize(43)
        .doesNotContain(token.secret().substring(10));
    assertThat(token.toString()).doesNotContain(token.secret());
  }

  @Test
  void no_two_tokens_are_the_same() {
    assertThat(RefreshToken.random(random).hash()).isNotEqualTo(RefreshToken.random(random).hash());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "troupe_rt_",
        "troupe_rt_short",
        "x",
        "troupe_rt_=========================================="
      })
  void what_cannot_be_a_token_is_none(String presented) {
    assertThat(RefreshToken.of(presented)).isEmpty();
  }
}
