package io.troupe.engine.journal.follow;

import io.troupe.engine.journal.Recorded;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Does what a batch of events leads to outside this database; a repeat must be harmless. */
public interface BatchRunner {
  /**
   * Never blocks. The batch's offset is stored when the stage completes; when it fails, the same
   * events come again.
   */
  CompletionStage<?> run(List<Recorded> batch);

  /** The follower stops: what is not done yet fails soon, with {@link FollowerStopped}. */
  void stop();
}
