package io.troupe.engine.ai.coach.provider;

import io.troupe.engine.ai.coach.Citation;
import io.troupe.engine.ai.coach.Question;
import io.troupe.engine.ai.coach.retrieval.Hit;
import io.troupe.engine.ai.coach.retrieval.Passage;
import io.troupe.engine.ai.coach.retrieval.Retrieval;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A question with the passages its answer rests on, best first. */
record Grounding(Question question, List<Passage> passages) {

  /** Most passages an answer rests on. */
  static final int MAX_PASSAGES = 6;

  private static final Pattern REFERENCE = Pattern.compile("\\[(\\d{1,3}(?:\\s*,\\s*\\d{1,3})*)]");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** A question whose passages are not found yet. */
  static Grounding none(Question question) {
    return new Grounding(question, List.of());
  }

  static Grounding of(Question question) {
    var hits = Retrieval.best(question.text(), question.unlocked(), MAX_PASSAGES);
    if (hits.isEmpty() && !question.history().isEmpty()) {
      // "Say more" names nothing; what it follows on does.
      var earlier = question.history().getLast().question();
      hits = Retrieval.best(earlier, question.unlocked(), MAX_PASSAGES);
    }
    return new Grounding(question, hits.stream().map(Hit::passage).toList());
  }

  /** The passages as footnotes, numbered from 1. */
  List<Citation> citations() {
    return IntStream.range(0, passages.size())
        .mapToObj(index -> citation(index + 1, passages.get(index)))
        .toList();
  }

  /** The footnotes a text refers to; numbers that were never offered are ignored. */
  List<Citation> citedIn(String text) {
    var cited =
        REFERENCE
            .matcher(text)
            .results()
            .flatMap(reference -> NUMBER.matcher(reference.group(1)).results())
            .map(MatchResult::group)
            .map(Integer::valueOf)
            .collect(Collectors.toSet());
    return citations().stream().filter(citation -> cited.contains(citation.number())).toList();
  }

  private static Citation citation(int number, Passage passage) {
    return new Citation(
        number, passage.lessonId(), passage.title(), passage.excerpt(Citation.MAX_EXCERPT));
  }
}
