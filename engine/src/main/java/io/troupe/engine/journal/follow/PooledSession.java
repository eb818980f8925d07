package io.troupe.engine.journal.follow;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.pekko.japi.function.Function;
import org.apache.pekko.projection.jdbc.JdbcSession;

/** One transaction of a follower on a pooled connection. */
final class PooledSession implements JdbcSession {
  private final Connection connection;

  private PooledSession(Connection connection) {
    this.connection = connection;
  }

  /** Blocks until the pool has a connection. */
  static PooledSession open(DataSource pool) {
    try {
      var connection = pool.getConnection();
      // With auto-commit, rows and offset would be two transactions and no one would notice.
      connection.setAutoCommit(false);
      return new PooledSession(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("no connection for a follower", e);
    }
  }

  @Override
  public <R> R withConnection(Function<Connection, R> work) throws Exception {
    return work.apply(connection);
  }

  @Override
  public void commit() throws SQLException {
    connection.commit();
  }

  @Override
  public void rollback() throws SQLException {
    connection.rollback();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
