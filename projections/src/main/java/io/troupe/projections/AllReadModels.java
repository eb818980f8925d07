package io.troupe.projections;

import io.troupe.projections.enrolments.EnrolmentsProjection;
import io.troupe.projections.finance.FinanceProjection;
import io.troupe.projections.invitations.InvitationsProjection;
import io.troupe.projections.journeys.JourneysProjection;
import io.troupe.projections.members.MembersProjection;
import io.troupe.projections.performance.PerformanceProjection;
import io.troupe.projections.programs.ProgramsProjection;
import io.troupe.projections.reviewqueue.ReviewQueueProjection;
import io.troupe.projections.roles.RolesProjection;
import io.troupe.projections.runtime.ReadModel;
import io.troupe.projections.threads.ThreadsProjection;
import io.troupe.projections.usage.UsageProjection;
import java.util.List;

/** Every read model there is, one line each. */
public final class AllReadModels {
  public static final List<ReadModel> LIST =
      List.of(
          new MembersProjection(),
          new RolesProjection(),
          new InvitationsProjection(),
          new ProgramsProjection(),
          new EnrolmentsProjection(),
          new JourneysProjection(),
          new ReviewQueueProjection(),
          new PerformanceProjection(),
          new UsageProjection(),
          new FinanceProjection(),
          new ThreadsProjection());

  private AllReadModels() {}
}
