package io.troupe.bench.machine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A PostgreSQL server with its default configuration, but for {@code max_connections}. It ends with
 * {@link #close()}.
 */
public final class Postgres implements AutoCloseable {
  /** User of every database; the password is not looked at. */
  public static final String USER = "postgres";

  private static final List<String> SHOWN =
      List.of(
          "server_version",
          "fsync",
          "synchronous_commit",
          "wal_sync_method",
          "shared_buffers",
          "max_connections");

  private final Scratch scratch;
  private final EmbeddedPostgres server;
  private final long pid;
  private int databases;

  private Postgres(Scratch scratch, EmbeddedPostgres server, long pid) {
    this.scratch = scratch;
    this.server = server;
    this.pid = pid;
  }

  /**
   * Starts a server on a new data folder.
   *
   * @throws IllegalStateException when it would not wait for the disk
   */
  public static Postgres start() throws Exception {
    var scratch = Scratch.open();
    var data = scratch.folder().resolve("postgres");
    var server =
        EmbeddedPostgres.builder()
            .setDataDirectory(data)
            .setServerConfig("max_connections", "200")
            // The library turns both off, which is for tests only.
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .start();
    var postgres = new Postgres(scratch, server, pid(data));
    postgres.requireDurable();
    return postgres;
  }

  private static long pid(Path data) throws IOException {
    return Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst().strip());
  }

  private void requireDurable() throws SQLException {
    var settings = settings();
    for (var name : List.of("fsync", "synchronous_commit")) {
      if (!"on".equals(settings.get("PostgreSQL " + name))) {
        close();
        throw new IllegalStateException("PostgreSQL runs without " + name);
      }
    }
  }

  /** What the server says of itself, in the order it is shown. */
  public Map<String, String> settings() throws SQLException {
    var settings = new LinkedHashMap<String, String>();
    for (var name : SHOWN) {
      settings.put("PostgreSQL " + name, single("SHOW " + name));
    }
    return settings;
  }

  private String single(String query) throws SQLException {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  /** The name of a new, empty database; what others have left is on disk by then. */
  public String create() throws SQLException {
    var name = "bench" + ++databases;
    execute("CREATE DATABASE " + name);
    execute("CHECKPOINT");
    return name;
  }

  /** Drops a database, whoever is connected to it. */
  public void drop(String database) throws SQLException {
    execute("DROP DATABASE " + database + " WITH (FORCE)");
  }

  private void execute(String sql) throws SQLException {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  public int port() {
    return server.getPort();
  }

  /** A JDBC URL without user. */
  public String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port(), database);
  }

  /** Processor seconds of the server and all its processes. */
  public double cpu() {
    return Cpu.ofTree(pid);
  }

  @Override
  public void close() {
    try {
      server.close();
      scratch.close();
    } catch (IOException e) {
      throw new IllegalStateException("PostgreSQL cannot be stopped", e);
    }
  }
}
