package io.troupe.http.edge.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {
  private static final String EMAIL = "ann.example@example.org";

  @ParameterizedTest
  @ValueSource(
      strings = {"correct horse", "Tr0ub4dor&3-xkcd", "ünïcödé wörks fine", "kq7$Zp0!vL2x"})
  void a_password_of_any_characters_is_accepted(String password) {
    assertThat(PasswordPolicy.refusal(password, EMAIL)).isEmpty();
  }

  @Test
  void length_is_counted_in_characters() {
    assertThat(PasswordPolicy.refusal("kq7$Zp0!vL2", EMAIL)).contains("too-short");
    assertThat(PasswordPolicy.refusal("🎓🎉🎈🎁🎀", EMAIL)).contains("too-short");
    assertThat(PasswordPolicy.refusal("abcdefgh".repeat(16), EMAIL)).isEmpty();
    assertThat(PasswordPolicy.refusal("abcdefgh".repeat(16) + "x", EMAIL)).contains("too-long");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password1234",
        "PasswordPassword",
        "1234567890123",
        "aaaaaaaaaaaa",
        "abababababab",
        "qwertyuiop123!",
        "Ann.Example@example.org",
        "123456welcome!"
      })
  void what_is_guessed_first_is_refused(String password) {
    assertThat(PasswordPolicy.refusal(password, EMAIL)).contains("too-common");
  }
}
