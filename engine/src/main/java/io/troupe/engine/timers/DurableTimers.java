package io.troupe.engine.timers;

import io.troupe.engine.journal.JournalDatabase;
import io.troupe.engine.journal.follow.Follower;
import io.troupe.engine.journal.follow.Followers;
import io.troupe.engine.journal.follow.Pace;
import io.troupe.engine.runtime.Engine;
import java.time.Clock;

/**
 * Wakes entities whose timers come due while they are not loaded. What entities wait for is kept in
 * a table, so a million timers cost no memory and a restart loses none.
 */
public final class DurableTimers {
  /** The follower that keeps the table. */
  public static final String FOLLOWER = "timers";

  private DurableTimers() {}

  /** Starts follower and sweeper, each once in the cluster; to be called on every node. */
  public static void start(
      Followers followers,
      Engine engine,
      JournalDatabase database,
      Clock clock,
      TimerSettings settings) {
    followers.start(
        new Follower.Writing(
            FOLLOWER,
            event -> !event.recorded().timers().isEmpty(),
            Pace.GATHERING,
            TimerWriter::new));
    var due = new DueTimers(database.projections(), settings);
    followers.daemon(
        "timer-sweeper",
        TimerSweeper.Message.class,
        new TimerSweeper(due, engine, clock, settings).behavior(),
        new TimerSweeper.Stop());
  }
}
