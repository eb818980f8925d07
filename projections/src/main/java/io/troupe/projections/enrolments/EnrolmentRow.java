package io.troupe.projections.enrolments;

import static io.troupe.projections.enrolments.EnrolmentTable.BEGUN;
import static io.troupe.projections.enrolments.EnrolmentTable.ID;
import static io.troupe.projections.enrolments.EnrolmentTable.LEARNER;
import static io.troupe.projections.enrolments.EnrolmentTable.MENTOR;
import static io.troupe.projections.enrolments.EnrolmentTable.NAME;
import static io.troupe.projections.enrolments.EnrolmentTable.PROGRAM;
import static io.troupe.projections.enrolments.EnrolmentTable.STATUS;

import io.troupe.engine.learning.enrolment.EnrolmentStatus;
import io.troupe.engine.learning.enrolment.Step;
import io.troupe.engine.learning.enrolment.StepProgress;
import io.troupe.engine.learning.enrolment.StepState;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.EnrolmentId;
import io.troupe.engine.values.InvoiceId;
import io.troupe.engine.values.JourneyId;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.ProgramId;
import io.troupe.projections.table.Place;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * How an enrolment is getting on.
 *
 * @param learner the account that owns the e-mail address, as far as it is known
 * @param steps in the order they are taken
 */
public record EnrolmentRow(
    EnrolmentId id,
    AccountId learner,
    Personal<String> name,
    ProgramId program,
    @Nullable AccountId mentor,
    EnrolmentStatus status,
    List<StepProgress> steps,
    Instant begunAt) {
  public EnrolmentRow {
    steps = List.copyOf(steps);
  }

  /** The journey it has started, unless that has been undone. */
  public Optional<JourneyId> journey() {
    return result(Step.JOURNEY).map(JourneyId::new);
  }

  /** The invoice it has issued, unless that has been undone. */
  public Optional<InvoiceId> invoice() {
    return result(Step.INVOICE).map(InvoiceId::new);
  }

  private Optional<String> result(Step step) {
    return steps.stream()
        .filter(progress -> progress.step() == step && progress.state() == StepState.DONE)
        .findFirst()
        .map(StepProgress::result);
  }

  /** Where a page that ends with this row goes on. */
  public Place place() {
    return new Place(begunAt, id.value());
  }

  static EnrolmentRow of(Record row, List<StepProgress> steps) {
    return new EnrolmentRow(
        row.get(ID),
        row.get(LEARNER),
        NAME.in(row),
        row.get(PROGRAM),
        row.get(MENTOR),
        row.get(STATUS),
        steps,
        row.get(BEGUN));
  }
}
