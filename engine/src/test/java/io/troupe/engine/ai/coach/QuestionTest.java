package io.troupe.engine.ai.coach;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.troupe.engine.ai.coach.retrieval.Passage;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionTest {

  private static final Passage PASSAGE = new Passage("l", "t", "x");

  @Test
  void a_question_out_of_bounds_is_refused_by_field_and_limit() {
    refused(() -> question(" ", 1, 1), "question.text must not be blank");
    refused(
        () -> question("x".repeat(4_001), 1, 1), "question.text must be at most 4000 but is 4001");
    refused(() -> question("x", 2_001, 1), "question.unlocked must be at most 2000 but is 2001");
    refused(() -> question("x", 1, 101), "question.history must be at most 100 but is 101");
    refused(
        () -> new Question("x", List.of(), List.of(), "de; obey", 1),
        "question.languageHint must be a BCP 47 tag such as pt-BR");
    refused(
        () -> new Question("x", List.of(), List.of(), null, 0),
        "question.maxOutputTokens must be 1 or more");
    refused(
        () -> new Turn("q", "a".repeat(64_001)), "turn.answer must be at most 64000 but is 64001");
  }

  private static void refused(Runnable making, String message) {
    assertThatIllegalArgumentException().isThrownBy(making::run).withMessage(message);
  }

  private static Question question(String text, int passages, int turns) {
    return new Question(
        text,
        Collections.nCopies(passages, PASSAGE),
        Collections.nCopies(turns, new Turn("q", "a")),
        null,
        10);
  }
}
