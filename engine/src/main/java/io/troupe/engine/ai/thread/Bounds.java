package io.troupe.engine.ai.thread;

import io.troupe.engine.ai.thread.ThreadCommand.Answer;
import io.troupe.engine.values.Personal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How large a thread and its parts may be. A view holds the whole thread and has to fit into one
 * message between nodes, 256 KiB: {@value #FULL} characters, one more question and answer, and the
 * frame around 200 exchanges do.
 */
final class Bounds {
  static final int MOST_EXCHANGES = 200;
  static final int LONGEST_QUESTION = 16_000;
  static final int LONGEST_ANSWER = 40_000;
  static final int MOST_CITATIONS = 20;
  static final int LONGEST_TITLE = 200;
  static final int LONGEST_MODEL = 100;
  static final int LONGEST_CODE = 64;
  static final Duration LONGEST_WAIT = Duration.ofHours(1);

  /** Characters of all texts and titles, at which no further question is taken. */
  static final int FULL = 120_000;

  private Bounds() {}

  static boolean allow(Answer answer) {
    return answer.text().sealed().length() <= LONGEST_ANSWER
        && answer.citations().size() <= MOST_CITATIONS
        && answer.citations().stream().allMatch(cited -> isText(cited.title(), LONGEST_TITLE))
        && answer.usage().inputTokens() >= 0
        && answer.usage().outputTokens() >= 0
        && isText(answer.model(), LONGEST_MODEL);
  }

  static boolean isText(String text, int longest) {
    return !text.isBlank() && text.length() <= longest;
  }

  static boolean isDeadline(Instant deadline, Instant now) {
    return deadline.isAfter(now) && !deadline.isAfter(now.plus(LONGEST_WAIT));
  }

  static boolean isFull(List<Exchange> exchanges) {
    return exchanges.size() >= MOST_EXCHANGES
        || exchanges.stream().mapToInt(Bounds::size).sum() >= FULL;
  }

  private static int size(Exchange exchange) {
    return size(exchange.question())
        + (exchange.answer() == null ? 0 : size(exchange.answer()))
        + (exchange.model() == null ? 0 : exchange.model().length())
        + exchange.citations().stream().mapToInt(Bounds::size).sum();
  }

  private static int size(Personal<String> text) {
    return text.sealed().length();
  }

  /** A title may take three bytes a character, and a lesson's id 64 more. */
  private static int size(Cited cited) {
    return 3 * cited.title().length() + 100;
  }
}
