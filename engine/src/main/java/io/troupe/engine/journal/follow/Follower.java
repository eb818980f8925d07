package io.troupe.engine.journal.follow;

import io.troupe.engine.journal.JournalEvent;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** One that sees the journal's events in order, under a name that keeps its offset. */
public sealed interface Follower {
  /** 1 to 60 characters of {@code a-z 0-9 _ -}, a letter first; never changed or used again. */
  String name();

  /**
   * The events that mean something to it; what it does not want costs it nothing, and is not even
   * decoded where this can be told by its type.
   */
  Predicate<JournalEvent> wanted();

  /**
   * Its rows and its offset are one transaction: each event counts exactly once.
   *
   * @param writer makes a new writer for each run
   */
  record Writing(
      String name, Predicate<JournalEvent> wanted, Pace pace, Supplier<BatchWriter> writer)
      implements Follower {
    public Writing {
      checkName(name);
    }
  }

  /**
   * Its offset is stored after the work: each event counts at least once.
   *
   * @param runner makes a new runner for each run
   * @param most events in a batch, from 1: what may be done twice after a crash
   */
  record Running(
      String name, Predicate<JournalEvent> wanted, Supplier<BatchRunner> runner, int most)
      implements Follower {
    public Running {
      checkName(name);
      if (most < 1) {
        throw new IllegalArgumentException("a batch holds at least one event");
      }
    }
  }

  /** The form of a name. */
  Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,59}");

  private static void checkName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a follower's name: " + name);
    }
  }
}
