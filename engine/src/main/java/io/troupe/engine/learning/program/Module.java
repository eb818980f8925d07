package io.troupe.engine.learning.program;

import java.util.List;

/** A named group of lessons, taken in this order. */
public record Module(String title, List<Lesson> lessons) {
  public Module {
    lessons = List.copyOf(lessons);
  }
}
