package io.troupe.engine.processes;

import io.troupe.engine.journal.Recorded;
import java.util.List;

/** Routes events to the entities that have to act on them. It remembers nothing itself. */
public interface Process {
  /**
   * Names its offset and is part of the ids of its commands: never changed. For its form see {@link
   * io.troupe.engine.journal.follow.Follower#name()}.
   */
  String name();

  /**
   * What an event leads to, in the order in which it is done; empty for most events. Pure: it is
   * called more than once for one event and must answer the same.
   */
  List<Step> react(Recorded event);
}
