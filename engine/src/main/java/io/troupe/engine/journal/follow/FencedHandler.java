package io.troupe.engine.journal.follow;

import io.troupe.engine.journal.TailPosition;
import java.sql.Connection;
import org.apache.pekko.projection.jdbc.javadsl.JdbcHandler;

/**
 * Writes a batch only when the stored offset is the one the batch begins after. The row lock makes
 * a second run of the same follower wait and then fail, as can be after a network partition.
 */
final class FencedHandler extends JdbcHandler<Batch, PooledSession> {
  private final Follower.Writing follower;
  private final Offsets offsets;

  FencedHandler(Follower.Writing follower, Offsets offsets) {
    this.follower = follower;
    this.offsets = offsets;
  }

  @Override
  public void process(PooledSession session, Batch batch) throws Exception {
    session.withConnection(
        connection -> {
          fence(connection, batch);
          follower.writer().write(connection, batch.events());
          return batch;
        });
  }

  private void fence(Connection connection, Batch batch) throws Exception {
    var stored = offsets.lock(connection, follower.name()).orElse(TailPosition.START);
    if (!stored.equals(batch.after())) {
      throw new IllegalStateException(
          "%s is at %s, not at %s: it runs twice".formatted(follower.name(), stored, batch.after()));
    }
  }
}
