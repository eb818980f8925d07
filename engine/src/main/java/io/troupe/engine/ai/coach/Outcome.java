package io.troupe.engine.ai.coach;

import java.util.List;

/**
 * What an answer came to.
 *
 * @param text the whole text handed to the listener
 * @param usage what it cost
 * @param citations those of the offered citations that the text refers to, by number
 * @param modelName the model as the provider names it, or as configured where it did not say
 * @param promptVersion the instructions the model was given
 */
public record Outcome(
    String text, Usage usage, List<Citation> citations, String modelName, String promptVersion) {

  /** Takes a copy of the citations. */
  public Outcome {
    citations = List.copyOf(citations);
  }
}
