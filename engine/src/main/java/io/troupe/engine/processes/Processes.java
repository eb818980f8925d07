package io.troupe.engine.processes;

import io.troupe.engine.journal.follow.Follower;
import io.troupe.engine.journal.follow.Followers;
import io.troupe.engine.runtime.Engine;
import java.util.Collection;

/** Starts processes as followers of the tail. */
public final class Processes {
  /**
   * The most events of one process that may be done twice after a crash. Half of the commands that
   * every entity recognises as repeats, so that the other half is left to its other callers.
   */
  static final int AT_RISK = 32;

  private Processes() {}

  /**
   * Starts each process once in the cluster; to be called with the same processes on every node.
   */
  public static void start(
      Collection<? extends Process> processes, Followers followers, Engine engine) {
    processes.forEach(process -> followers.start(follower(process, engine)));
  }

  private static Follower follower(Process process, Engine engine) {
    return new Follower.Running(
        process.name(),
        event -> !process.react(event.recorded()).isEmpty(),
        () -> new ProcessRunner(process, engine, new StepRetry()),
        AT_RISK);
  }
}
