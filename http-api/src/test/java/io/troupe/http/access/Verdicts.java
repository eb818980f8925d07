package io.troupe.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.http.TestResponse;
import io.troupe.http.docs.document.Operation;
import java.util.Collection;

/** What an answer must be. */
final class Verdicts {
  private Verdicts() {}

  /** For want of exactly the permission that the document names. */
  static void refused(TestResponse answer, Operation operation) {
    answer.problem(403, "forbidden");
    assertThat(answer.text("detail")).contains("'" + operation.permission() + "'");
  }

  /** Whatever it says, not that the caller may not. */
  static void permitted(TestResponse answer) {
    assertThat(answer.status()).as(answer.body()).isLessThan(500);
    if (answer.status() >= 400) {
      assertThat(answer.text("code")).isNotIn("unauthenticated", "token-expired", "forbidden");
    }
  }

  /** Not one of these words is anywhere in it. */
  static void hides(TestResponse answer, Collection<String> words) {
    assertThat(answer.status()).as(answer.body()).isLessThan(500);
    assertThat(answer.response().headers() + answer.body()).doesNotContain(words);
  }

  /** At least one of these words is in it. */
  static void shows(String body, Collection<String> words) {
    assertThat(body).containsAnyOf(words.toArray(CharSequence[]::new));
  }
}
