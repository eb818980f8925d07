package io.troupe.http.learning;

import io.troupe.engine.learning.enrolment.EnrolmentView;
import io.troupe.engine.learning.enrolment.StepProgress;
import io.troupe.engine.values.Id;
import io.troupe.engine.values.InvoiceId;
import io.troupe.engine.values.JourneyId;
import io.troupe.engine.values.Money;
import io.troupe.http.edge.json.Check;
import io.troupe.http.edge.json.Checkable;
import io.troupe.http.edge.json.Kebab;
import io.troupe.projections.enrolments.EnrolmentRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Enrolments on the wire. */
final class EnrolmentJson {
  private EnrolmentJson() {}

  record Request(
      Learner learner, String programId, @Nullable String mentorId, @Nullable Invoice invoice)
      implements Checkable {
    @Override
    public void check(Check check) {
      check
          .within("learner", learner)
          .id("programId", programId)
          .id("mentorId", mentorId)
          .within("invoice", invoice);
    }
  }

  record Learner(String name, String email) implements Checkable {
    @Override
    public void check(Check check) {
      check.length("name", name, 1, 200).email("email", email);
    }
  }

  /** The amount is in the currency's smallest unit. */
  record Invoice(
      long amount, @Nullable String currency, int installments, @Nullable LocalDate firstDue)
      implements Checkable {
    static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    @Override
    public void check(Check check) {
      check
          .range("amount", amount, Math.max(1, installments), Money.MAX)
          .currency("currency", currency)
          .range("installments", installments, 1, 24)
          .rule(
              firstDue == null || !firstDue.isBefore(EARLIEST) && !firstDue.isAfter(LATEST),
              "firstDue",
              "out-of-range",
              "The day must be from %s to %s.".formatted(EARLIEST, LATEST));
    }
  }

  record Enrolment(
      String id,
      String status,
      String programId,
      String learnerId,
      @Nullable String mentorId,
      Instant begunAt,
      List<Step> steps,
      @Nullable String journeyId,
      @Nullable String invoiceId) {
    static Enrolment of(String id, EnrolmentView view) {
      return new Enrolment(
          id,
          Kebab.of(view.status()),
          view.program().value(),
          view.learner().value(),
          value(view.mentor()),
          view.begunAt(),
          view.steps().stream().map(Step::of).toList(),
          value(view.journey()),
          value(view.invoice()));
    }

    private static @Nullable String value(@Nullable Id id) {
      return id == null ? null : id.value();
    }
  }

  record Row(
      String id,
      String status,
      String programId,
      String learnerId,
      Instant begunAt,
      @Nullable String journeyId,
      @Nullable String invoiceId) {
    static Row of(EnrolmentRow row) {
      return new Row(
          row.id().value(),
          Kebab.of(row.status()),
          row.program().value(),
          row.learner().value(),
          row.begunAt(),
          row.journey().map(JourneyId::value).orElse(null),
          row.invoice().map(InvoiceId::value).orElse(null));
    }
  }

  record Step(String step, String state, @Nullable String result, @Nullable String code) {
    static Step of(StepProgress it) {
      return new Step(Kebab.of(it.step()), Kebab.of(it.state()), it.result(), it.code());
    }
  }

  record Created(String id) {}
}
