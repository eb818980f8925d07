package io.troupe.engine.runtime;

import io.troupe.engine.runtime.EntityMessage.Asked;
import io.troupe.engine.runtime.EntityMessage.Read;
import io.troupe.engine.runtime.EntityMessage.Request;
import io.troupe.engine.runtime.Lived.Step;
import io.troupe.engine.values.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pekko.actor.typed.ActorRef;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides a batch of messages one after the other, each on the state its predecessors lead to. What
 * it gathers is then stored in one write, and only after that are the answers given. Timers that
 * are due come before the messages; those that the messages have made due come after them.
 */
final class Deliberation<C, E, S, V> {
  /** Timers fired by one message at most; the rest wait for the next tick. */
  private static final int MAX_TIMERS = 1_000;

  private static final Logger LOG = LoggerFactory.getLogger(Deliberation.class);

  /** An answer to give when the write has ended; without a reply, it is worked out from history. */
  record Answer<V>(ActorRef<Reply<?>> to, @Nullable Reply<V> reply, long version) {}

  private final EntityType<C, E, S, V> type;
  private final TenantId tenant;
  private final String id;
  private final Lived<C, E, S, V> lived;
  private final Instant now;
  private final List<Step<C, E, S>> steps = new ArrayList<>();
  private final List<Answer<V>> answers = new ArrayList<>();
  private final Map<CommandId, Outcome<V>> outcomes = new HashMap<>();
  private S state;
  private @Nullable Set<Timer<C>> timers;

  Deliberation(
      EntityType<C, E, S, V> type,
      TenantId tenant,
      String id,
      Lived<C, E, S, V> lived,
      Instant now) {
    this.type = type;
    this.tenant = tenant;
    this.id = id;
    this.lived = lived;
    this.now = now;
    this.state = lived.state();
    this.timers = lived.timers();
  }

  /** The events to store, with what each leads to. */
  List<Step<C, E, S>> steps() {
    return steps;
  }

  /** Decides the messages in their order. To be called once. */
  void hear(List<Asked> messages) {
    fireDueTimers();
    messages.forEach(this::hear);
    fireDueTimers();
    if (!steps.isEmpty()) {
      tellTimerChanges();
    }
  }

  /** The last event carries what all of them have done to the timers: they are stored together. */
  private void tellTimerChanges() {
    var last = steps.removeLast().envelope();
    var changes = TimerChanges.between(lived.timers(), timers());
    steps.add(
        new Step<>(new Envelope<>(last.event(), last.provenance(), changes), state, timers()));
  }

  private Set<Timer<C>> timers() {
    if (timers == null) {
      timers = type.timers().apply(state);
    }
    return timers;
  }

  List<Answer<V>> answers() {
    return answers;
  }

  private void hear(Asked asked) {
    var answer =
        switch (asked) {
          case Read read -> new Answer<V>(read.replyTo(), read(), version());
          case Request request -> answer(request);
        };
    answers.add(answer);
  }

  private Reply<V> read() {
    return version() == 0 ? new Reply.Rejected<>(RuntimeRejection.NOT_FOUND) : done();
  }

  private Answer<V> answer(Request request) {
    var known = outcomes.getOrDefault(request.id(), lived.outcome(request.id()));
    return known == null
        ? new Answer<>(request.replyTo(), decide(request), version())
        : new Answer<>(request.replyTo(), repeat(request, known), known.version());
  }

  private @Nullable Reply<V> repeat(Request request, Outcome<V> known) {
    if (known.fingerprint() != request.fingerprint()) {
      return new Reply.Rejected<>(RuntimeRejection.IDEMPOTENCY_KEY_REUSED);
    }
    var view = known.view();
    return view == null ? null : new Reply.Done<>(view, position(known.version()));
  }

  private Reply<V> decide(Request request) {
    var expected = request.expectedVersion();
    if (expected != null && expected != version()) {
      return new Reply.Rejected<>(RuntimeRejection.VERSION_MISMATCH);
    }
    var context = new Context(tenant, id, request.principal(), request.id(), now);
    try {
      var command = type.commands().cast(request.command());
      return switch (type.decide().decide(state, command, context)) {
        case Decision.Rejected<E>(var rejection) -> new Reply.Rejected<>(rejection);
        case Decision.Unchanged<E>() -> done();
        case Decision.Accepted<E>(var accepted) -> accept(request, accepted);
      };
    } catch (RuntimeException bug) {
      LOG.error("{} failed to decide, trace {}", type.name(), request.trace(), bug);
      return new Reply.Failed<>(request.trace());
    }
  }

  private Reply<V> accept(Request request, List<E> accepted) {
    var fingerprint = request.fingerprint();
    store(
        accepted,
        new Provenance(
            request.principal(), request.id(), fingerprint, request.cause(), request.trace(), now));
    var done = done();
    outcomes.put(request.id(), new Outcome<>(fingerprint, version(), done.view()));
    return done;
  }

  /** All events of a command or, where the rules fail at one of them, none. */
  private void store(List<E> accepted, Provenance from) {
    var after = state;
    var taken = new ArrayList<Step<C, E, S>>(accepted.size());
    for (var event : accepted) {
      after = type.evolve().apply(after, event);
      taken.add(new Step<>(new Envelope<>(event, from, List.of()), after, null));
    }
    steps.addAll(taken);
    state = after;
    timers = null;
  }

  /** Gives the state the commands of all timers that are due, the earliest first. */
  private void fireDueTimers() {
    var futile = new HashSet<Timer<C>>();
    for (var fired = 0; fired < MAX_TIMERS; fired++) {
      var due = due(futile);
      if (due.isEmpty()) {
        return;
      }
      if (!fire(due.get())) {
        futile.add(due.get());
      }
    }
  }

  private Optional<Timer<C>> due(Set<Timer<C>> futile) {
    if (timers().isEmpty()) {
      return Optional.empty();
    }
    return timers().stream()
        .filter(timer -> !timer.due().isAfter(now) && !futile.contains(timer))
        .min(Comparator.comparing(Timer::due));
  }

  private boolean fire(Timer<C> timer) {
    var command = CommandId.of("timer", timer.key(), timer.due().toString());
    var context = new Context(tenant, id, Principal.TIMER, command, now);
    var decision = type.decide().decide(state, timer.command(), context);
    if (decision instanceof Decision.Accepted<E>(var accepted)) {
      var trace = command.value();
      store(accepted, new Provenance(Principal.TIMER, command, 0, null, trace, now));
      return true;
    }
    return false;
  }

  private Reply.Done<V> done() {
    return new Reply.Done<>(type.view().apply(state), position(version()));
  }

  private Position position(long version) {
    return new Position(tenant, type.name(), id, version);
  }

  private long version() {
    return lived.version() + steps.size();
  }
}
