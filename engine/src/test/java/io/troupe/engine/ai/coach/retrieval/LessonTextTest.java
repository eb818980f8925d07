package io.troupe.engine.ai.coach.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class LessonTextTest {

  @Test
  void short_paragraphs_share_a_passage() {
    assertThat(texts("Sleep\n\nSeven hours.\r\n \r\n\n\nNo less."))
        .containsExactly("Sleep\n\nSeven hours.\n\nNo less.");
  }

  @Test
  void paragraphs_that_do_not_fit_together_are_kept_whole_and_apart() {
    var first = "a".repeat(900);
    var second = "b".repeat(900);

    assertThat(texts(first + "\n\n" + second)).containsExactly(first, second);
  }

  @Test
  void a_long_paragraph_is_cut_between_sentences() {
    var sentence = "Rest is part of the work that you do every day. ";

    assertThat(texts(sentence.repeat(100)))
        .hasSizeGreaterThan(3)
        .allSatisfy(
            text -> assertThat(text).startsWith("Rest").endsWith("day.").hasSizeLessThan(1_201));
  }

  @Test
  void a_sentence_without_end_is_cut_anywhere_but_inside_a_character() {
    var texts = texts("x" + "😀".repeat(2_000));

    assertThat(String.join("", texts)).isEqualTo("x" + "😀".repeat(2_000));
    assertThat(texts)
        .allSatisfy(text -> assertThat(text.length()).isLessThanOrEqualTo(Passage.MAX_TEXT))
        .noneSatisfy(text -> assertThat(Character.isLowSurrogate(text.charAt(0))).isTrue());
  }

  @Test
  void an_empty_lesson_has_no_passages() {
    assertThat(texts(" \n\n ")).isEmpty();
  }

  @Test
  void a_lesson_beyond_the_limit_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> texts("x".repeat(LessonText.MAX_LESSON + 1)))
        .withMessage("a lesson must have at most 500000 characters");
  }

  private static List<String> texts(String lesson) {
    return LessonText.passages("l", "t", lesson).stream().map(Passage::text).toList();
  }
}
