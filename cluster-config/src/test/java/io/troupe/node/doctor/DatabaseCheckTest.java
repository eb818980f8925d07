package io.troupe.node.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.node.doctor.Finding.Level;
import io.troupe.node.settings.Environments;
import io.troupe.node.settings.SettingValues;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseCheckTest {
  private static EmbeddedPostgres postgres;

  @TempDir private Path folder;

  @BeforeAll
  static void start() throws IOException {
    postgres = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws IOException {
    postgres.close();
  }

  @Test
  void a_new_h2_database_is_well() {
    assertThat(h2()).extracting(Finding::level).containsExactly(Level.OK);
  }

  @Test
  void an_h2_database_shows_its_version_and_the_state_of_its_schema() throws IOException {
    var url = "jdbc:h2:file:" + folder.resolve("journal") + ";DATABASE_TO_UPPER=FALSE";
    migrate(url, "troupe", "");

    assertThat(h2()).extracting(Finding::level).containsExactly(Level.OK, Level.OK);
    assertThat(h2())
        .extracting(Finding::detail)
        .satisfiesExactly(
            version -> assertThat(version).startsWith("H2 2."),
            schema -> assertThat(schema).isEqualTo("journal_schema_history at version 2"));
  }

  @Test
  void an_h2_database_in_use_is_a_warning() throws IOException, SQLException {
    DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("journal"), "troupe", "").close();
    try (var file = FileChannel.open(folder.resolve("journal.mv.db"), StandardOpenOption.WRITE);
        var _ = file.lock()) { // as another process would hold it
      assertThat(h2()).extracting(Finding::level).containsExactly(Level.WARN);
    }
  }

  @Test
  void an_empty_postgres_shows_its_version_and_that_the_schema_comes_at_start() {
    assertThat(postgres(url("postgres"), "postgres"))
        .extracting(Finding::detail)
        .satisfiesExactly(
            version -> assertThat(version).startsWith("PostgreSQL 18"),
            schema -> assertThat(schema).isEqualTo("empty; made at the first start"));
  }

  @Test
  void a_failed_migration_fails() throws IOException, SQLException {
    execute("CREATE DATABASE broken");
    migrate(url("broken"), "postgres", "postgres");
    try (var connection = DriverManager.getConnection(url("broken"), "postgres", "postgres");
        var statement = connection.createStatement()) {
      statement.execute("UPDATE journal_schema_history SET success = false WHERE version = '1'");
    }

    assertThat(postgres(url("broken"), "postgres"))
        .filteredOn(finding -> finding.level() == Level.FAIL)
        .singleElement()
        .extracting(Finding::detail)
        .isEqualTo("journal_schema_history: migration 1 failed");
  }

  @Test
  void a_database_that_does_not_exist_fails_with_what_to_do() {
    assertThat(postgres(url("nowhere"), "postgres"))
        .singleElement()
        .extracting(Finding::fix)
        .isEqualTo("create that database, or change TROUPE_DATABASE_URL");
  }

  @Test
  void an_unknown_user_fails_without_telling_the_password() {
    assertThat(postgres(url("postgres"), "nobody"))
        .singleElement()
        .satisfies(finding -> {
          assertThat(finding.level()).isEqualTo(Level.FAIL);
          assertThat(finding.toString()).doesNotContain("hidden-password");
        });
  }

  @Test
  void a_server_that_is_not_there_fails() throws IOException {
    int free;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }

    assertThat(postgres("jdbc:postgresql://127.0.0.1:%d/troupe".formatted(free), "postgres"))
        .singleElement()
        .extracting(Finding::fix)
        .isEqualTo("start the database, or change TROUPE_DATABASE_URL");
  }

  private List<Finding> h2() {
    return check("DATA_DIR", folder.toString());
  }

  private static List<Finding> postgres(String url, String user) {
    return check(
        "JOURNAL",
        "postgres",
        "DATABASE_URL",
        url,
        "DATABASE_USER",
        user,
        "DATABASE_PASSWORD",
        "hidden-password");
  }

  private static List<Finding> check(String... namesAndValues) {
    return DatabaseCheck.of(SettingValues.of(Environments.of(namesAndValues))).toList();
  }

  private static String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(postgres.getPort(), database);
  }

  private void migrate(String url, String user, String password) throws IOException {
    var migrations = Files.createDirectories(folder.resolve("migrations"));
    Files.writeString(migrations.resolve("V1__one.sql"), "CREATE TABLE one (id INT);");
    Files.writeString(migrations.resolve("V2__two.sql"), "CREATE TABLE two (id INT);");
    Flyway.configure()
        .dataSource(url, user, password)
        .table("journal_schema_history")
        .locations("filesystem:" + migrations)
        .load()
        .migrate();
  }

  private static void execute(String sql) throws SQLException {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
