package io.troupe.engine.learning.enrolment;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** The steps of one enrolment, in their order. */
public record Steps(PVector<StepProgress> all) {
  static Steps planned(boolean invoiced) {
    return new Steps(
        TreePVector.from(
            Arrays.stream(Step.values())
                .filter(step -> invoiced || step != Step.INVOICE)
                .map(StepProgress::pending)
                .toList()));
  }

  /** A step's progress; null when this enrolment does not have the step. */
  @Nullable StepProgress of(Step step) {
    return first(all, progress -> progress.step() == step);
  }

  @Nullable StepProgress failed() {
    return first(all, progress -> progress.state() == StepState.FAILED);
  }

  /** The first step that is neither done nor failed. */
  @Nullable Step next() {
    return step(first(all, progress -> progress.state() == StepState.PENDING));
  }

  /** The last step that is done and can be undone. */
  @Nullable Step lastDone(Predicate<Step> undoable) {
    return step(
        first(
            all.reversed(),
            progress -> progress.state() == StepState.DONE && undoable.test(progress.step())));
  }

  Steps with(Step step, UnaryOperator<StepProgress> change) {
    var changed = all;
    for (var i = 0; i < all.size(); i++) {
      if (all.get(i).step() == step) {
        changed = changed.with(i, change.apply(all.get(i)));
      }
    }
    return new Steps(changed);
  }

  private static @Nullable Step step(@Nullable StepProgress progress) {
    return progress == null ? null : progress.step();
  }

  private static @Nullable StepProgress first(
      List<StepProgress> steps, Predicate<StepProgress> wanted) {
    for (var progress : steps) {
      if (wanted.test(progress)) {
        return progress;
      }
    }
    return null;
  }
}
