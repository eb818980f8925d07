package io.troupe.engine.ai.thread;

import io.troupe.engine.runtime.EntityType;

/** The thread's name on the cluster, tied to its rules. */
public final class ThreadEntity {
  public static final EntityType<ThreadCommand, ThreadEvent, Thread, ThreadView> TYPE =
      EntityType.of(
              "thread",
              ThreadCommand.class,
              ThreadEvent.class,
              Thread.class,
              Thread.EMPTY,
              Thread::decide,
              Thread::evolve,
              ThreadRejection.class)
          .waiting(Thread::timers)
          .viewed(ThreadView.class, ThreadView::of);

  private ThreadEntity() {}
}
