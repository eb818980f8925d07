package io.troupe.http.learning;

import static io.troupe.http.learning.EnrolmentProblem.PROGRAM_NOT_PUBLISHED;

import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.learning.enrolment.EnrolmentCommand;
import io.troupe.engine.learning.enrolment.EnrolmentEntity;
import io.troupe.engine.learning.enrolment.EnrolmentView;
import io.troupe.engine.learning.enrolment.Plan;
import io.troupe.engine.learning.program.ProgramEntity;
import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.runtime.Reply.Done;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.ProgramId;
import io.troupe.engine.values.TenantId;
import io.troupe.http.edge.Call;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.problem.Problem;
import io.troupe.http.edge.problem.Violation;
import io.troupe.http.people.People;
import io.troupe.http.people.Sealing;
import io.troupe.http.tenancy.LoginNames;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Begins an enrolment once what it rests on is there; the rest is the process'. */
final class Enrolling {
  private final Entities entities;
  private final People people;
  private final LoginNames loginNames;
  private final Plans plans;
  private final Sealing sealing;

  Enrolling(Entities entities, People people, Vault vault, Plans plans) {
    this.entities = entities;
    this.people = people;
    this.loginNames = new LoginNames(vault);
    this.plans = plans;
    this.sealing = new Sealing(vault);
  }

  CompletionStage<Done<EnrolmentView>> begin(Call<EnrolmentJson.Request> call) {
    var request = call.body();
    return requirePublished(call.caller(), request.programId())
        .thenCompose(_ -> requireMember(call.caller(), request.mentorId()))
        .thenCompose(_ -> command(call))
        .thenCompose(
            command -> entities.ask(call, EnrolmentEntity.TYPE, call.commandId(), command));
  }

  private CompletionStage<Void> requirePublished(Caller caller, String program) {
    return entities
        .read(caller, ProgramEntity.TYPE, program)
        .thenAccept(done -> {
          if (done.view().published() == null) {
            throw Problem.of(PROGRAM_NOT_PUBLISHED).exception();
          }
        });
  }

  private CompletionStage<Void> requireMember(Caller caller, @Nullable String mentor) {
    return mentor == null
        ? CompletableFuture.completedFuture(null)
        : people
            .account(caller, mentor)
            .thenAccept(account -> {
              if (account.isEmpty()) {
                throw unknownMentor().exception();
              }
            });
  }

  private static Problem unknownMentor() {
    return Problem.of(
        List.of(new Violation("mentorId", "unknown-member", "The mentor must be a member.")));
  }

  private CompletionStage<EnrolmentCommand> command(Call<EnrolmentJson.Request> call) {
    var learner = new PersonId(new CommandId(call.commandId()).step("learner").value());
    return plans
        .of(call)
        .thenCompose(plan -> command(call.caller(), call.body(), learner, plan.orElse(null)));
  }

  private CompletionStage<EnrolmentCommand> command(
      Caller caller, EnrolmentJson.Request request, PersonId learner, @Nullable Plan plan) {
    var email = request.learner().email();
    var mentor = request.mentorId();
    return sealing
        .seal(caller, learner, "learner.name", request.learner().name().strip())
        .thenCombine(
            sealing.seal(caller, learner, "learner.email", email),
            (name, address) ->
                new EnrolmentCommand.Begin(
                    new AccountId(learner.value()),
                    name,
                    address,
                    loginNames.of(new TenantId(caller.tenant()), email),
                    new ProgramId(request.programId()),
                    mentor == null ? null : new AccountId(mentor),
                    plan));
  }
}
