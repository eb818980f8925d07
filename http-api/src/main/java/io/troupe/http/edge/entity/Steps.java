package io.troupe.http.edge.entity;

import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.runtime.EntityType;
import io.troupe.engine.runtime.Reply;
import io.troupe.engine.runtime.TenantScope;
import io.troupe.http.edge.Call;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * What one request does to several entities, a step each. A step's command id is made of the
 * request's and the step's name, so a repeated request repeats its steps and completes what a crash
 * has cut off.
 *
 * @param scope what the request may reach
 * @param command the request's command id
 */
public record Steps(TenantScope scope, CommandId command) {
  /** The steps of a signed-in caller's request. */
  public static Steps of(Entities entities, Call<?> call) {
    return new Steps(entities.scope(call.caller()), new CommandId(call.commandId()));
  }

  /** An id for something that the request makes: the same for its repeat. */
  public String id(String name) {
    return command.step(name).value();
  }

  /** Takes a step; fails with a problem unless it is done. */
  public <C, V> CompletionStage<Reply.Done<V>> done(
      String step, EntityType<C, ?, ?, V> type, String id, C content) {
    return reply(step, type, id, content).thenApply(Entities::done);
  }

  /** Takes a step whose refusal is looked at. */
  public <C, V> CompletionStage<Reply<V>> reply(
      String step, EntityType<C, ?, ?, V> type, String id, C content) {
    return scope.entity(type, id).ask(command.step(step + "-step"), content);
  }

  /** The entity's present view; empty when there is none. */
  public <V> CompletionStage<Optional<V>> find(EntityType<?, ?, ?, V> type, String id) {
    return scope.entity(type, id).read().thenApply(Entities::found);
  }
}
