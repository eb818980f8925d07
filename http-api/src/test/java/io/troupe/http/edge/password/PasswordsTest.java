package io.troupe.http.edge.password;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.http.edge.problem.ProblemException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
  private static final String PASSWORD = "correct horse battery staple";
  private final Passwords passwords = new Passwords(1, 4, new SecureRandom());

  @AfterEach
  void close() {
    passwords.close();
  }

  @Test
  void a_password_matches_its_hash_and_no_other_does() {
    var hash = get(passwords.hash(PASSWORD));

    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSizeLessThan(128);
    assertThat(get(passwords.verify(PASSWORD, hash))).isTrue();
    assertThat(get(passwords.verify(PASSWORD + " ", hash))).isFalse();
  }

  @Test
  void the_same_password_has_another_hash_under_another_salt_and_the_same_under_the_same() {
    var salt = "0123456789abcdef".getBytes(UTF_8);

    assertThat(get(passwords.hash(PASSWORD))).isNotEqualTo(get(passwords.hash(PASSWORD)));
    assertThat(get(passwords.hash(PASSWORD, salt))).isEqualTo(get(passwords.hash(PASSWORD, salt)));
  }

  @Test
  void a_password_is_the_same_however_its_accents_are_typed() {
    var hash = get(passwords.hash("na\u00efvet\u00e9 is bliss"));

    assertThat(get(passwords.verify("nai\u0308vete\u0301 is bliss", hash))).isTrue();
  }

  @Test
  void nobody_has_a_password_not_even_an_empty_one() {
    assertThat(get(passwords.verify(PASSWORD, null))).isFalse();
    assertThat(get(passwords.verify("", null))).isFalse();
  }

  /** Made by the reference implementation: {@code argon2 somesalt -id -t 2 -m 16 -p 1}. */
  @Test
  void a_hash_of_the_reference_implementation_is_understood() {
    var reference =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";

    assertThat(get(passwords.verify("password", reference))).isTrue();
    assertThat(Passwords.needsRehash(reference)).isTrue();
  }

  @Test
  void a_hash_of_todays_cost_stays() {
    assertThat(Passwords.needsRehash(get(passwords.hash(PASSWORD)))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
        "$argon2id$v=19$m=19456,t=0,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"
      })
  void a_stored_hash_of_another_form_is_refused_without_showing_it(String stored) {
    assertThatThrownBy(() -> Passwords.needsRehash(stored))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .satisfies(message -> assertThat(stored).isNotEqualTo(message));
  }

  @Test
  void work_beyond_what_may_wait_is_told_to_come_later() {
    var all = new ArrayList<CompletableFuture<String>>();
    for (int i = 0; i < 40; i++) {
      all.add(passwords.hash(PASSWORD).toCompletableFuture());
    }

    var refused = all.stream().filter(CompletableFuture::isCompletedExceptionally).toList();
    assertThat(refused).isNotEmpty();
    assertThat(refused.getFirst().exceptionNow())
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.problem().headers()).containsEntry("Retry-After", "1"));
    all.removeAll(refused);
    assertThat(all)
        .hasSizeGreaterThanOrEqualTo(5)
        .allSatisfy(it -> assertThat(it.join()).isNotEmpty());
  }

  private static <T> T get(CompletionStage<T> stage) {
    return stage.toCompletableFuture().join();
  }
}
