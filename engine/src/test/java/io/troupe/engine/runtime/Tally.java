package io.troupe.engine.runtime;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sum that grows: an entity for tests of the runtime. It does not notice a repeated command by
 * itself, and it can wait for a time.
 */
public record Tally(int sum, @Nullable Instant reminder, int reminded) {
  public static final EntityType<Command, Event, Tally, Tally> TYPE =
      EntityType.of(
              "tally",
              Command.class,
              Event.class,
              Tally.class,
              new Tally(0, null, 0),
              Tally::decide,
              Tally::evolve,
              Refusal.class)
          .waiting(Tally::timers)
          .busy(64, 5);

  /** What may be asked. */
  public sealed interface Command {
    /** Negative amounts are refused. */
    record Add(int amount) implements Command {}

    record RemindAt(Instant due) implements Command {}

    record Remind() implements Command {}
  }

  /** What happened. */
  public sealed interface Event {
    record Added(int amount) implements Event {}

    record ReminderSet(Instant due) implements Event {}

    record Reminded() implements Event {}
  }

  /** What is refused. */
  public enum Refusal implements Rejection {
    NEGATIVE_AMOUNT;

    @Override
    public Meaning meaning() {
      return new Meaning(Kind.INVALID, "Add zero or more.");
    }
  }

  private static Decision<Event> decide(Tally tally, Command command, Context context) {
    return switch (command) {
      case Command.Add(var amount) when amount < 0 -> Decision.reject(Refusal.NEGATIVE_AMOUNT);
      case Command.Add(var amount) -> Decision.accept(new Event.Added(amount));
      case Command.RemindAt(var due) -> Decision.accept(new Event.ReminderSet(due));
      case Command.Remind _ -> Decision.accept(new Event.Reminded());
    };
  }

  private static Tally evolve(Tally tally, Event event) {
    return switch (event) {
      case Event.Added(var amount) -> new Tally(tally.sum + amount, tally.reminder, tally.reminded);
      case Event.ReminderSet(var due) -> new Tally(tally.sum, due, tally.reminded);
      case Event.Reminded _ -> new Tally(tally.sum, null, tally.reminded + 1);
    };
  }

  private static Set<Timer<Command>> timers(Tally tally) {
    return tally.reminder == null
        ? Set.of()
        : Set.of(new Timer<>("reminder", tally.reminder, new Command.Remind()));
  }
}
