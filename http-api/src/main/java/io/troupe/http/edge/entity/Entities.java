package io.troupe.http.edge.entity;

import static io.troupe.http.edge.problem.EdgeProblem.INTERNAL_ERROR;
import static io.troupe.http.edge.problem.EdgeProblem.OVERLOADED;

import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.runtime.Engine;
import io.troupe.engine.runtime.EntityType;
import io.troupe.engine.runtime.Origin;
import io.troupe.engine.runtime.Principal;
import io.troupe.engine.runtime.Rejection;
import io.troupe.engine.runtime.Reply;
import io.troupe.engine.runtime.TenantScope;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.Id;
import io.troupe.engine.values.TenantId;
import io.troupe.http.edge.Answer;
import io.troupe.http.edge.Call;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.exchange.Precondition;
import io.troupe.http.edge.problem.EdgeProblem;
import io.troupe.http.edge.problem.Problem;
import io.troupe.http.edge.problem.ProblemException;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Asks entities on behalf of a caller, always within the caller's own tenant. */
public final class Entities {
  private static final String RETRY_AFTER = "Retry-After";

  private final Engine engine;

  public Entities(Engine engine) {
    this.engine = engine;
  }

  /** All that a signed-in caller may reach. */
  public TenantScope scope(Caller caller) {
    var principal = Principal.account(new AccountId(caller.account()));
    var origin = new Origin(principal, null, caller.traceId());
    return engine.scope(new TenantId(caller.tenant()), origin);
  }

  /** A tenant as somebody reaches it who has not signed in. */
  public TenantScope visitor(TenantId tenant, String traceId) {
    return engine.scope(tenant, new Origin(Principal.VISITOR, null, traceId));
  }

  /** Gives the command of a call; fails with a problem unless it is done. */
  public <C, V> CompletionStage<Reply.Done<V>> ask(
      Call<?> call, EntityType<C, ?, ?, V> type, String id, C command) {
    return scope(call.caller())
        .entity(type, known(id))
        .ask(new CommandId(call.commandId()), command, expected(call.precondition()))
        .thenApply(Entities::done);
  }

  /** The entity's present view; fails with a problem unless it exists. */
  public <V> CompletionStage<Reply.Done<V>> read(
      Caller caller, EntityType<?, ?, ?, V> type, String id) {
    return scope(caller).entity(type, known(id)).read().thenApply(Entities::done);
  }

  /** What was done, or the problem that says why not. */
  public static <V> Reply.Done<V> done(Reply<V> reply) {
    return switch (reply) {
      case Reply.Done<V> done -> done;
      case Reply.Rejected<V>(var rejection) -> throw refusal(rejection);
      case Reply.Busy<V>() -> throw Problem.of(OVERLOADED).withHeader(RETRY_AFTER, "1").exception();
      case Reply.Failed<V>(_) -> throw Problem.of(INTERNAL_ERROR).exception();
    };
  }

  /** The view; empty when there is no such entity, a problem when it cannot answer. */
  public static <V> Optional<V> found(Reply<V> reply) {
    return reply instanceof Reply.Rejected<V>(var rejection)
            && rejection.kind() == Rejection.Kind.MISSING
        ? Optional.empty()
        : Optional.of(done(reply).view());
  }

  /** A refusal to answer with, as an entity would give it. */
  public static ProblemException refusal(Rejection rejection) {
    return Problem.of(new RejectionProblem(rejection)).exception();
  }

  /** The answer with the version and the position of what was done or read. */
  public static Answer at(Answer answer, Reply.Done<?> done) {
    return answer.at(done.position().version()).position(Positions.write(done.position()));
  }

  /** The id itself; what cannot be one is not found, like the id of nothing. */
  public static String known(String id) {
    if (!Id.FORM.matcher(id).matches()) {
      throw Problem.of(EdgeProblem.NOT_FOUND).exception();
    }
    return id;
  }

  private static @Nullable Long expected(Precondition precondition) {
    return precondition instanceof Precondition.At(var version) ? version : null;
  }
}
