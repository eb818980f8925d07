package io.troupe.engine.learning.journey;

import io.troupe.engine.values.LessonId;

/**
 * A lesson on the way.
 *
 * @param title 1 to 200 characters
 * @param assignment whether work has to be handed in and approved
 */
public record Stop(LessonId lesson, String title, boolean assignment) {}
