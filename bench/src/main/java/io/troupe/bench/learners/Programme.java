package io.troupe.bench.learners;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.engine.learning.journey.Stop;
import io.troupe.engine.values.LessonId;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The programme of every academy: four modules of five lessons, each with work to hand in. */
final class Programme {
  static final int LESSONS = 20;

  private static final int IN_A_MODULE = 5;
  private static final String TEXT =
      """
      Good feedback starts with an observation that both people can agree on. Describe what you \
      saw or heard, when it was, and leave out what you think it means. After the observation, \
      say what effect it had: on you, on the work, on somebody else. Then ask how the other \
      person sees it, and wait for the answer longer than is comfortable.

      """;

  private Programme() {}

  /** The id of a lesson by its number, from 0. */
  static String lesson(int number) {
    return "lesson-" + number;
  }

  /** What a learner's journey passes. */
  static List<Stop> stops() {
    return IntStream.range(0, LESSONS)
        .mapToObj(at -> new Stop(new LessonId(lesson(at)), title(at), true))
        .toList();
  }

  /** As it is posted. */
  static String json() {
    var modules =
        IntStream.range(0, LESSONS / IN_A_MODULE)
            .mapToObj(at -> Map.of("title", "Module " + (at + 1), "lessons", lessons(at)))
            .toList();
    try {
      return new ObjectMapper()
          .writeValueAsString(Map.of("title", "Feedback that helps", "modules", modules));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Map<String, String>> lessons(int module) {
    return IntStream.range(module * IN_A_MODULE, (module + 1) * IN_A_MODULE)
        .mapToObj(Programme::lessonJson)
        .toList();
  }

  private static Map<String, String> lessonJson(int at) {
    return Map.of(
        "id",
        lesson(at),
        "title",
        title(at),
        "kind",
        "text",
        "text",
        TEXT.repeat(2),
        "assignment",
        "Write down one observation from this week, without any judgement.");
  }

  private static String title(int lesson) {
    return "Observe before you judge, part " + (lesson + 1);
  }
}
