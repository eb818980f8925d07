package io.troupe.engine.ai.coach.retrieval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RetrievalTest {

  private static final List<Passage> LESSONS =
      List.of(
          new Passage("sleep", "Sleep", "Adults recover best with seven hours of sleep a night."),
          new Passage("feedback", "Feedback", "Speak of behaviour. Sleep on it if you are angry."),
          new Passage("goals", "Goals", "A goal names a date and a measure."),
          new Passage("metas", "Metas", "Una meta necesita una fecha y una medida."));

  @Test
  void the_passage_a_question_is_about_comes_first() {
    assertThat(ids("How many hours should I sleep at night?")).startsWith("sleep", "feedback");
  }

  @Test
  void another_form_of_an_english_word_is_found() {
    assertThat(ids("How is it measured by naming?")).containsExactly("goals");
  }

  @Test
  void words_of_other_languages_are_found_as_written() {
    assertThat(ids("¿Qué fecha tiene mi meta?")).containsExactly("metas");
  }

  @Test
  void a_question_that_shares_only_small_words_finds_nothing() {
    assertThat(ids("What is the capital of France, and how would you go there?")).isEmpty();
    assertThat(ids("???")).isEmpty();
  }

  @Test
  void query_syntax_in_a_question_is_only_text() {
    assertThat(ids("title:* OR (goal^9 AND NOT \"date\" ~ [a TO z] \\")).containsExactly("goals");
  }

  @Test
  void nothing_is_found_that_was_not_given() {
    var unlocked = LESSONS.subList(1, 3);

    assertThat(Retrieval.best("hours of sleep", unlocked, 20))
        .extracting(Hit::passage)
        .isSubsetOf(unlocked);
    assertThat(Retrieval.best("hours of sleep", List.of(), 5)).isEmpty();
  }

  @Test
  void scores_fall_and_the_limit_holds() {
    var many = IntStream.range(0, 50).mapToObj(RetrievalTest::numbered).toList();

    var hits = Retrieval.best("sleep", many, 5);

    assertThat(hits).hasSize(5).allSatisfy(hit -> assertThat(hit.score()).isPositive());
    assertThat(hits).isSortedAccordingTo((a, b) -> Float.compare(b.score(), a.score()));
    assertThat(hits.getFirst().passage().lessonId()).isEqualTo("lesson-0");
  }

  @Test
  void equal_passages_keep_the_order_given() {
    var equal =
        IntStream.range(0, 500).mapToObj(i -> new Passage("l" + i, "t", "sleep well")).toList();

    assertThat(Retrieval.best("sleep", equal, 3))
        .extracting(hit -> hit.passage().lessonId())
        .containsExactly("l0", "l1", "l2");
  }

  @Test
  void the_largest_search_with_the_longest_question_is_answered() {
    var words = new StringBuilder();
    IntStream.range(0, 900).forEach(i -> words.append('w').append(i).append(' '));
    var passages = Collections.nCopies(2_000, new Passage("l", "t", "w1 word ".repeat(150)));

    assertThat(Retrieval.best(words.substring(0, 4_000), passages, 20)).hasSize(20);
  }

  @Test
  void too_many_passages_or_hits_are_refused() {
    var tooMany = Collections.nCopies(2_001, LESSONS.getFirst());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Retrieval.best("sleep", tooMany, 5))
        .withMessage("at most 2000 passages can be searched");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Retrieval.best("sleep", LESSONS, 21))
        .withMessage("limit must be 1 to 20");
  }

  private static Passage numbered(int i) {
    return new Passage("lesson-" + i, "t", "sleep" + " filler".repeat(1 + i));
  }

  private static List<String> ids(String question) {
    return Retrieval.best(question, LESSONS, 5).stream()
        .map(hit -> hit.passage().lessonId())
        .toList();
  }
}
