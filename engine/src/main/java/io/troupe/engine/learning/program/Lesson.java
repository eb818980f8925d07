package io.troupe.engine.learning.program;

import io.troupe.engine.values.LessonId;
import org.jspecify.annotations.Nullable;

/**
 * One step of a programme.
 *
 * @param title 1 to 200 characters
 * @param text the body, or the transcript of what the link leads to; at most 20,000 characters
 * @param url http or https address of the video or file, at most 2,000 characters
 * @param assignment what the learner has to hand in, 1 to 20,000 characters; absent: seeing the
 *     lesson is enough
 */
public record Lesson(
    LessonId id,
    String title,
    LessonKind kind,
    String text,
    @Nullable String url,
    @Nullable String assignment) {

  /** Length of all that a learner reads here, in characters. */
  int length() {
    return text.length() + (assignment == null ? 0 : assignment.length());
  }
}
