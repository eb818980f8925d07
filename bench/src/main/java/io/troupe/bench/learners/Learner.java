package io.troupe.bench.learners;

import io.troupe.bench.http.Tokens;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One learner, and how far she is.
 *
 * @param email by which she signs in
 * @param header her access token
 * @param thread her conversation with the coach
 * @param lesson the number of the first lesson that is not done, from 0
 */
record Learner(
    Academy academy,
    String account,
    String email,
    Tokens header,
    String journey,
    String thread,
    Mentor mentor,
    AtomicInteger lesson) {

  /** The path of the lesson she is at; after the last one, of that. */
  String lessonPath() {
    var at = Math.min(lesson.get(), Programme.LESSONS - 1);
    return "/v1/journeys/" + journey + "/lessons/" + Programme.lesson(at);
  }

  boolean isThrough() {
    return lesson.get() >= Programme.LESSONS;
  }
}
