package io.troupe.engine.processes;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.troupe.engine.journal.Recorded;
import io.troupe.engine.journal.follow.BatchRunner;
import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.runtime.Engine;
import io.troupe.engine.runtime.EntityType;
import io.troupe.engine.runtime.Origin;
import io.troupe.engine.runtime.Principal;
import io.troupe.engine.runtime.Reply;
import io.troupe.engine.runtime.RuntimeRejection;
import io.troupe.engine.runtime.TenantScope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the steps of a batch: in order for the events of one entity, side by side for others. */
final class ProcessRunner implements BatchRunner {
  private static final Logger LOG = LoggerFactory.getLogger(ProcessRunner.class);

  private final Process process;
  private final Engine engine;
  private final StepRetry retry;

  ProcessRunner(Process process, Engine engine, StepRetry retry) {
    this.process = process;
    this.engine = engine;
    this.retry = retry;
  }

  @Override
  public CompletionStage<?> run(List<Recorded> batch) {
    var entities = new LinkedHashMap<String, CompletionStage<Void>>();
    for (var event : batch) {
      var steps = process.react(event);
      if (!steps.isEmpty()) {
        var entity = event.position().persistenceId();
        var before = entities.getOrDefault(entity, completedFuture(null));
        entities.put(entity, before.thenCompose(_ -> all(steps, event)));
      }
    }
    return CompletableFuture.allOf(
        entities.values().stream()
            .map(CompletionStage::toCompletableFuture)
            .toArray(CompletableFuture[]::new));
  }

  @Override
  public void stop() {
    retry.stop();
  }

  /** Each step, and what follows from it, before the next. */
  private CompletionStage<Void> all(List<Step> steps, Recorded event) {
    var done = CompletableFuture.<Void>completedStage(null);
    for (var step : steps) {
      done = done.thenCompose(_ -> one(step, event)).thenCompose(next -> all(next, event));
    }
    return done;
  }

  private CompletionStage<List<Step>> one(Step step, Recorded event) {
    var what = process.name() + ", " + step.name() + " at " + event.position().text();
    return retry.untilDone(what, () -> attempt(step, event));
  }

  private CompletionStage<List<Step>> attempt(Step step, Recorded event) {
    return switch (step) {
      case Step.Perform perform -> perform.effect().get();
      case Step.Ask<?, ?> ask -> ask(ask, event);
      case Step.Look<?> look -> look(look, event);
    };
  }

  private <C, V> CompletionStage<List<Step>> ask(Step.Ask<C, V> ask, Recorded event) {
    var id = CommandId.of(process.name(), event.position().text(), ask.name());
    return scope(event)
        .entity(ask.type(), ask.id())
        .ask(id, ask.command())
        .thenApply(reply -> ask.then().apply(settled(ask.name(), ask.type(), reply)));
  }

  private <V> CompletionStage<List<Step>> look(Step.Look<V> look, Recorded event) {
    return scope(event)
        .entity(look.type(), look.id())
        .read()
        .thenApply(reply -> look.then().apply(settled(look.name(), look.type(), reply)));
  }

  /** The reply, unless it only says that the entity cannot answer yet. */
  private <V> Reply<V> settled(String step, EntityType<?, ?, ?, V> type, Reply<V> reply) {
    return switch (reply) {
      case Reply.Done<V> done -> done;
      case Reply.Rejected<V> rejected -> {
        noteRefusal(step, rejected);
        yield rejected;
      }
      case Reply.Busy<V> _ -> throw new StepRetry.NotYet(type.name() + " is busy");
      case Reply.Failed<V>(var trace) ->
          throw new StepRetry.NotYet(type.name() + " failed, trace " + trace);
    };
  }

  private void noteRefusal(String step, Reply.Rejected<?> rejected) {
    if (rejected.rejection() == RuntimeRejection.IDEMPOTENCY_KEY_REUSED) {
      LOG.warn(
          "{}: step {} was done before with another content, which stands; two steps of one event"
              + " have one name, or the process was changed between the two",
          process.name(),
          step);
    } else {
      LOG.debug("{}: {} refused, {}", process.name(), step, rejected.rejection().code());
    }
  }

  private TenantScope scope(Recorded event) {
    var origin =
        new Origin(Principal.process(process.name()), event.position().text(), event.by().trace());
    return engine.scope(event.position().tenant(), origin);
  }
}
