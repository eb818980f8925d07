package io.troupe.engine.journal.follow;

import org.apache.pekko.projection.HandlerRecoveryStrategy;
import org.apache.pekko.projection.ProjectionId;
import org.apache.pekko.projection.StatusObserver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the waiting how far a follower is, and the operator what holds it up. */
final class FollowerObserver extends StatusObserver<Batch> {
  private static final Logger LOG = LoggerFactory.getLogger(FollowerObserver.class);

  private final Progress progress;

  FollowerObserver(Progress progress) {
    this.progress = progress;
  }

  @Override
  public void offsetProgress(ProjectionId follower, Batch batch) {
    progress.advance(follower.name(), batch.last());
  }

  @Override
  public void failed(ProjectionId follower, Throwable cause) {
    if (cause instanceof FollowerStopped || cause.getCause() instanceof FollowerStopped) {
      return;
    }
    LOG.error(
        "Follower {} failed and starts again at its offset within 30 s; no event is skipped."
            + " Until the cause is removed, what it keeps falls behind: repair the database, or"
            + " deploy corrected code. Cause: {}",
        follower.name(),
        cause.getClass().getName());
  }

  /** The projection's own log has what went wrong in the batch. */
  @Override
  public void error(
      ProjectionId follower, Batch batch, Throwable cause, HandlerRecoveryStrategy strategy) {}

  @Override
  public void started(ProjectionId follower) {
    LOG.debug("Follower {} started", follower.name());
  }

  @Override
  public void stopped(ProjectionId follower) {
    LOG.debug("Follower {} stopped", follower.name());
  }

  @Override
  public void beforeProcess(ProjectionId follower, Batch batch) {}

  @Override
  public void afterProcess(ProjectionId follower, Batch batch) {}
}
