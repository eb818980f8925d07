package io.troupe.node;

/**
 * A text that must not be shown: printing it, by accident or in a log, says only that it is set.
 */
public record Secret(String value) {
  @Override
  public String toString() {
    return value.isEmpty() ? "(empty)" : "(set)";
  }
}
