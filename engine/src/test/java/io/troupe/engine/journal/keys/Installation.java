package io.troupe.engine.journal.keys;

import com.zaxxer.hikari.HikariDataSource;
import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.TenantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** An empty database, and as many vaults over it as are asked for. */
final class Installation implements AutoCloseable {
  static final TenantId TENANT = new TenantId("school");
  static final TenantId OTHER_TENANT = new TenantId("other-school");
  static final PersonId ANNA = new PersonId("anna");
  static final PersonId BEN = new PersonId("ben");
  static final MasterKey MASTER = masterKey(1);
  static final MasterKey NEXT_MASTER = masterKey(2);

  private final KeyDatabase engine;
  private final Path folder;
  private final HikariDataSource database;
  private final AtomicLong nanos = new AtomicLong();

  Installation(KeyDatabase engine) throws IOException, SQLException {
    this.engine = engine;
    this.folder = Files.createTempDirectory("keys");
    this.database = engine.open(folder);
  }

  HikariDataSource database() {
    return database;
  }

  @Override
  public void close() throws IOException {
    database.close();
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Override
  public String toString() {
    return engine.name();
  }

  /** Another node: nothing in memory is shared. */
  Vault vault() {
    return vault(MasterKeys.of(MASTER));
  }

  Vault vault(MasterKeys masterKeys) {
    return Vault.start(database, masterKeys, 1_000, nanos::get);
  }

  void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  /** The result of a query, columns and rows joined into lines; a null reads as "null". */
  List<String> query(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var rows = connection.createStatement().executeQuery(sql)) {
      var lines = new ArrayList<String>();
      while (rows.next()) {
        var line = new ArrayList<String>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          line.add(String.valueOf(rows.getString(i)));
        }
        lines.add(String.join(" ", line));
      }
      return lines;
    }
  }

  void update(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
      connection.commit();
    }
  }

  /** Runs every task at the same moment, each on a thread of its own. */
  static <T> List<T> together(List<Callable<T>> tasks) throws Exception {
    var barrier = new CyclicBarrier(tasks.size());
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = new ArrayList<T>();
      var futures =
          tasks.stream()
              .map(task ->
                  threads.submit(() -> {
                    barrier.await();
                    return task.call();
                  }))
              .toList();
      for (var future : futures) {
        results.add(future.get());
      }
      return results;
    }
  }

  private static MasterKey masterKey(int seed) {
    byte[] bytes = new byte[32];
    Arrays.fill(bytes, (byte) seed);
    return new MasterKey(Base64.getEncoder().encodeToString(bytes));
  }
}
