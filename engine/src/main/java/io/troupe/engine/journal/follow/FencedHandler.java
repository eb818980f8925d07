package io.troupe.engine.journal.follow;

import java.sql.SQLException;
import org.apache.pekko.projection.jdbc.javadsl.JdbcHandler;

/**
 * Writes a batch only when the committed offset is the one the batch begins after. The projection
 * has by now written the new offset in this transaction, and so holds its row: a second run of the
 * same follower, as can be after a network partition, waits for it and then fails here.
 */
final class FencedHandler extends JdbcHandler<Batch, PooledSession> {
  private final String follower;
  private final BatchWriter writer;
  private final Offsets offsets;

  FencedHandler(Follower.Writing follower, Offsets offsets) {
    this.follower = follower.name();
    writer = follower.writer().get();
    this.offsets = offsets;
  }

  @Override
  public void process(PooledSession session, Batch batch) throws Exception {
    fence(batch);
    if (!batch.events().isEmpty()) {
      session.withConnection(connection -> {
        writer.write(connection, batch.events());
        return batch;
      });
    }
  }

  private void fence(Batch batch) throws SQLException {
    var committed = offsets.of(follower);
    if (!committed.equals(batch.after())) {
      throw new IllegalStateException(
          "%s is at %s, not at %s: it runs twice".formatted(follower, committed, batch.after()));
    }
  }
}
