package io.troupe.engine.ai.thread;

import io.troupe.engine.values.LessonId;

/**
 * A lesson that an answer rests on.
 *
 * @param number what the answer's text calls it, as in {@code [1]}
 * @param title 1 to 200 characters
 */
public record Cited(int number, LessonId lesson, String title) {}
