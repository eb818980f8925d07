package io.troupe.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Given these events, when this is asked, then that happens: the rules of one entity under test,
 * with no actor. A command that is accepted takes effect, so that steps can follow each other.
 */
public final class Scenario<C, E, S> {
  public static final Instant START = Instant.parse("2026-01-05T09:00:00Z");
  public static final AccountId SOMEONE = new AccountId("someone");

  private final EntityType<C, E, S, ?> type;
  private S state;
  private Instant now = START;
  private Principal principal = Principal.account(SOMEONE);
  private Decision<E> last = Decision.unchanged();
  private int commands;

  private Scenario(EntityType<C, E, S, ?> type) {
    this.type = type;
    this.state = type.empty();
  }

  public static <C, E, S> Scenario<C, E, S> of(EntityType<C, E, S, ?> type) {
    return new Scenario<>(type);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  public final Scenario<C, E, S> given(E... events) {
    Arrays.stream(events).forEach(event -> state = type.evolve().apply(state, event));
    return this;
  }

  public Scenario<C, E, S> by(Principal other) {
    principal = other;
    return this;
  }

  public Scenario<C, E, S> at(Instant instant) {
    now = instant;
    return this;
  }

  public Scenario<C, E, S> when(C command) {
    var id = new CommandId("command-" + ++commands);
    var context = new Context(new TenantId("academy"), "it", principal, id, now);
    last = type.decide().decide(state, command, context);
    if (last instanceof Decision.Accepted<E>(var events)) {
      events.forEach(event -> state = type.evolve().apply(state, event));
    }
    return this;
  }

  /** Lets time pass and fires the timers that become due, in order. */
  public Scenario<C, E, S> after(Duration time) {
    var end = now.plus(time);
    for (var fired = 0; fired < 1_000; fired++) {
      var due =
          type.timers().apply(state).stream()
              .filter(timer -> !timer.due().isAfter(end))
              .min(Comparator.comparing(Timer::due));
      if (due.isEmpty()) {
        break;
      }
      now = due.get().due().isAfter(now) ? due.get().due() : now;
      by(Principal.TIMER).when(due.get().command());
    }
    now = end;
    return by(Principal.account(SOMEONE));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  public final Scenario<C, E, S> then(E... events) {
    assertThat(last).isEqualTo(Decision.accept(List.of(events)));
    return this;
  }

  public Scenario<C, E, S> refused(Rejection rejection) {
    assertThat(last).isEqualTo(Decision.reject(rejection));
    return this;
  }

  public Scenario<C, E, S> unchanged() {
    assertThat(last).isEqualTo(Decision.unchanged());
    return this;
  }

  public Scenario<C, E, S> accepted() {
    assertThat(last).isInstanceOf(Decision.Accepted.class);
    return this;
  }

  public S state() {
    return state;
  }
}
