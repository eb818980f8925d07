package io.troupe.engine.journal.keys;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.flywaydb.core.Flyway;

/** The databases that keys are kept in: real ones, each time empty and migrated. */
enum KeyDatabase {
  H2 {
    @Override
    String create(Path folder) {
      return "jdbc:h2:file:" + folder.resolve("keys") + ";DATABASE_TO_UPPER=false";
    }
  },
  POSTGRES {
    @Override
    String create(Path folder) throws SQLException {
      var name = "keys_" + UUID.randomUUID().toString().replace('-', '_');
      try (var connection = Server.POSTGRES.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("CREATE DATABASE " + name);
      }
      return Server.POSTGRES.getJdbcUrl("postgres", name);
    }
  };

  /** The JDBC URL of a new database. */
  abstract String create(Path folder) throws SQLException;

  /** A pool that, as those of projections do, hands out connections without auto-commit. */
  HikariDataSource open(Path folder) throws SQLException {
    var config = new HikariConfig();
    config.setJdbcUrl(create(folder));
    config.setMaximumPoolSize(8);
    config.setAutoCommit(false);
    var pool = new HikariDataSource(config);
    Flyway.configure()
        .dataSource(pool)
        .locations("classpath:io/troupe/engine/journal/" + name().toLowerCase(Locale.ROOT))
        .load()
        .migrate();
    return pool;
  }

  /** One server a test JVM; it ends with the JVM. */
  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
