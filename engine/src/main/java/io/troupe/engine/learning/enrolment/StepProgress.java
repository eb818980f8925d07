package io.troupe.engine.learning.enrolment;

import org.jspecify.annotations.Nullable;

/**
 * One step of an enrolment.
 *
 * @param result what it made: an id, or {@code existing}
 * @param code why it, or its undo, was refused
 */
public record StepProgress(
    Step step, StepState state, @Nullable String result, @Nullable String code) {

  static StepProgress pending(Step step) {
    return new StepProgress(step, StepState.PENDING, null, null);
  }

  StepProgress done(@Nullable String made) {
    return new StepProgress(step, StepState.DONE, made, null);
  }

  StepProgress failed(String why) {
    return new StepProgress(step, StepState.FAILED, result, why);
  }

  StepProgress undone() {
    return new StepProgress(step, StepState.UNDONE, result, code);
  }

  StepProgress undoRefused(String why) {
    return new StepProgress(step, state, result, why);
  }

  boolean isUndoRefused(String why) {
    return state == StepState.DONE && why.equals(code);
  }
}
