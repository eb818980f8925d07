package io.troupe.engine.journal.follow;

import io.troupe.engine.journal.Recorded;
import java.sql.Connection;
import java.util.List;

/** Writes what a batch of events means to this database. */
@FunctionalInterface
public interface BatchWriter {
  /**
   * Called in the transaction that also stores the follower's offset, on a thread that may block;
   * it must neither commit nor roll back. When it throws, nothing of the batch is stored and the
   * same events come again.
   *
   * @param batch neighbouring events in journal order, from 1 to what its {@link Pace} allows
   */
  void write(Connection connection, List<Recorded> batch) throws Exception;
}
