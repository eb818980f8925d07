package io.troupe.engine.journal.follow;

/** Why a batch was left undone: its follower has been told to stop. It is done in the next run. */
public final class FollowerStopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public FollowerStopped() {
    super("the follower stops", null, false, false);
  }
}
