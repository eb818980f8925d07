package io.troupe.engine.processes;

import io.troupe.engine.runtime.EntityType;
import io.troupe.engine.runtime.Rejection;
import io.troupe.engine.runtime.Reply;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One thing that an event leads to. It is done at least once: tried again until it succeeds, and
 * repeated after a crash under the same command id.
 */
public sealed interface Step {
  /** Unique among all steps of one event, and the same at each repeat. */
  String name();

  /**
   * A command to an entity of the event's tenant.
   *
   * @param then what follows from the answer, which is {@link Reply.Done} or {@link Reply.Rejected}
   */
  record Ask<C, V>(
      String name,
      EntityType<C, ?, ?, V> type,
      String id,
      C command,
      Function<Reply<V>, List<Step>> then)
      implements Step {}

  /**
   * A look at an entity of the event's tenant.
   *
   * @param then what follows from its view, or from its not being there
   */
  record Look<V>(
      String name, EntityType<?, ?, ?, V> type, String id, Function<Reply<V>, List<Step>> then)
      implements Step {}

  /**
   * An effect outside the entities, whose repeat must be harmless.
   *
   * @param effect never blocks; tried again when it fails or takes longer than two minutes, else
   *     gives what follows
   */
  record Perform(String name, Supplier<CompletionStage<List<Step>>> effect) implements Step {}

  /** A command after which nothing follows, whether it is refused or not. */
  static <C, V> Ask<C, V> ask(String name, EntityType<C, ?, ?, V> type, String id, C command) {
    return new Ask<>(name, type, id, command, _ -> List.of());
  }

  /** A command and what follows when it is done, or from its refusal. */
  static <C, V> Ask<C, V> ask(
      String name,
      EntityType<C, ?, ?, V> type,
      String id,
      C command,
      Function<V, List<Step>> done,
      Function<Rejection, List<Step>> rejected) {
    return new Ask<>(name, type, id, command, reply -> either(reply, done, rejected));
  }

  /** A look at an entity; nothing follows when it is not there. */
  static <V> Look<V> look(
      String name, EntityType<?, ?, ?, V> type, String id, Function<V, List<Step>> found) {
    return look(name, type, id, found, _ -> List.of());
  }

  /** A look at an entity that may not be there. */
  static <V> Look<V> look(
      String name,
      EntityType<?, ?, ?, V> type,
      String id,
      Function<V, List<Step>> found,
      Function<Rejection, List<Step>> missing) {
    return new Look<>(name, type, id, reply -> either(reply, found, missing));
  }

  private static <V> List<Step> either(
      Reply<V> reply, Function<V, List<Step>> done, Function<Rejection, List<Step>> rejected) {
    return switch (reply) {
      case Reply.Done<V>(var view, _) -> done.apply(view);
      case Reply.Rejected<V>(var rejection) -> rejected.apply(rejection);
      case Reply.Busy<V> _, Reply.Failed<V> _ ->
          throw new IllegalArgumentException("the runner tries these again");
    };
  }
}
