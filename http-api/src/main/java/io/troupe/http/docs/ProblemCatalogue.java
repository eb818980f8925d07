package io.troupe.http.docs;

import io.troupe.engine.ai.thread.ThreadRejection;
import io.troupe.engine.billing.invoice.InvoiceRejection;
import io.troupe.engine.credits.wallet.WalletRejection;
import io.troupe.engine.learning.enrolment.EnrolmentRejection;
import io.troupe.engine.learning.journey.JourneyRejection;
import io.troupe.engine.learning.program.ProgramRejection;
import io.troupe.engine.messaging.delivery.DeliveryRejection;
import io.troupe.engine.messaging.inbox.InboxRejection;
import io.troupe.engine.runtime.Rejection;
import io.troupe.engine.runtime.RuntimeRejection;
import io.troupe.engine.tenancy.account.AccountRejection;
import io.troupe.engine.tenancy.invitation.InvitationRejection;
import io.troupe.engine.tenancy.loginname.LoginNameRejection;
import io.troupe.engine.tenancy.role.RoleRejection;
import io.troupe.engine.tenancy.tenant.TenantRejection;
import io.troupe.http.ai.CoachProblem;
import io.troupe.http.edge.entity.RejectionProblem;
import io.troupe.http.edge.problem.EdgeProblem;
import io.troupe.http.edge.problem.ProblemType;
import io.troupe.http.learning.EnrolmentProblem;
import io.troupe.http.people.PersonProblem;
import io.troupe.http.tenancy.SignInProblem;
import io.troupe.http.tenancy.member.MemberProblem;
import io.troupe.http.tenancy.role.RoleProblem;
import java.util.List;
import java.util.stream.Stream;

/** Every kind of problem there is, one line for each enum of them. */
public final class ProblemCatalogue {
  private static final List<ProblemType[]> OF_THE_EDGE =
      List.of(
          EdgeProblem.values(),
          PersonProblem.values(),
          SignInProblem.values(),
          MemberProblem.values(),
          RoleProblem.values(),
          EnrolmentProblem.values(),
          CoachProblem.values());

  private static final List<Rejection[]> OF_THE_ENTITIES =
      List.of(
          RuntimeRejection.values(),
          TenantRejection.values(),
          AccountRejection.values(),
          LoginNameRejection.values(),
          InvitationRejection.values(),
          RoleRejection.values(),
          ProgramRejection.values(),
          EnrolmentRejection.values(),
          JourneyRejection.values(),
          WalletRejection.values(),
          InvoiceRejection.values(),
          ThreadRejection.values(),
          InboxRejection.values(),
          DeliveryRejection.values());

  /** All of them; a code may come more than once. */
  public static final List<ProblemType> ALL =
      Stream.concat(
              OF_THE_EDGE.stream().flatMap(Stream::of),
              OF_THE_ENTITIES.stream().flatMap(Stream::of).map(RejectionProblem::new))
          .toList();

  private ProblemCatalogue() {}
}
