package io.troupe.engine.processes.enrolment;

import io.troupe.engine.billing.invoice.InvoiceCommand;
import io.troupe.engine.billing.invoice.InvoiceEntity;
import io.troupe.engine.learning.enrolment.EnrolmentCommand;
import io.troupe.engine.learning.enrolment.EnrolmentView;
import io.troupe.engine.learning.journey.JourneyCommand;
import io.troupe.engine.learning.journey.JourneyEntity;
import io.troupe.engine.processes.Step;
import io.troupe.engine.runtime.EntityType;
import io.troupe.engine.tenancy.account.AccountCommand;
import io.troupe.engine.tenancy.account.AccountEntity;
import io.troupe.engine.tenancy.loginname.LoginNameCommand;
import io.troupe.engine.tenancy.loginname.LoginNameEntity;
import io.troupe.engine.values.Id;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One step of an enrolment, undone. What was there before the enrolment stays. */
record Backward(String enrolment, io.troupe.engine.learning.enrolment.Step step) {
  private static final String REASON = "enrolment undone";

  List<Step> steps(EnrolmentView view) {
    var learner = view.learner();
    return switch (step) {
      case LOGIN_NAME ->
          view.existing()
              ? undone()
              : undo(LoginNameEntity.TYPE, view.loginName(), new LoginNameCommand.Release(learner));
      case ACCOUNT ->
          view.existing()
              ? undone()
              : undo(AccountEntity.TYPE, learner.value(), new AccountCommand.Close(REASON));
      case JOURNEY -> ifMade(view.journey(), JourneyEntity.TYPE, new JourneyCommand.Cancel(REASON));
      case INVOICE -> ifMade(view.invoice(), InvoiceEntity.TYPE, new InvoiceCommand.Cancel(REASON));
      case WELCOME -> undone();
    };
  }

  private <C> List<Step> ifMade(@Nullable Id id, EntityType<C, ?, ?, ?> type, C command) {
    return id == null ? undone() : undo(type, id.value(), command);
  }

  private <C, V> List<Step> undo(EntityType<C, ?, ?, V> type, String id, C command) {
    return List.of(
        Step.ask(
            "undo",
            type,
            id,
            command,
            _ -> undone(),
            rejection ->
                EnrolmentProcess.report(
                    enrolment, new EnrolmentCommand.FailUndo(step, rejection.code()))));
  }

  private List<Step> undone() {
    return EnrolmentProcess.report(enrolment, new EnrolmentCommand.UndoStep(step));
  }
}
