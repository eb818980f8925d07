package io.troupe.node.doctor;

import static io.troupe.node.settings.SettingTable.DATABASE_PASSWORD;
import static io.troupe.node.settings.SettingTable.DATABASE_URL;
import static io.troupe.node.settings.SettingTable.DATABASE_USER;
import static io.troupe.node.settings.SettingTable.DATA_DIR;
import static io.troupe.node.settings.SettingTable.JOURNAL;

import io.troupe.node.Secret;
import io.troupe.node.settings.SettingValues;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.stream.Stream;

/** Whether the journal's database answers, which version it is, and how far its schema is. */
final class DatabaseCheck {
  static final String SUBJECT = "database";
  private static final int LEAST_POSTGRES = 14;
  private static final String SECONDS = "5";
  private static final int H2_IN_USE = 90020;

  private DatabaseCheck() {}

  static Stream<Finding> of(SettingValues values) {
    return values.find(JOURNAL).stream()
        .flatMap(journal ->
            switch (journal) {
              case H2 -> values.find(DATA_DIR).stream().flatMap(DatabaseCheck::h2);
              case POSTGRES -> postgres(values);
            });
  }

  private static Stream<Finding> h2(Path folder) {
    var file = folder.resolve("journal.mv.db");
    if (!Files.exists(file)) {
      return Stream.of(Finding.ok(SUBJECT, "H2, made at the first start in " + folder));
    }
    var url = "jdbc:h2:file:" + folder.resolve("journal") + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r";
    return connect(url, "troupe", new Secret(""));
  }

  private static Stream<Finding> postgres(SettingValues values) {
    return values.find(DATABASE_URL).stream()
        .flatMap(url ->
            connect(
                url,
                values.find(DATABASE_USER).orElse(""),
                values.find(DATABASE_PASSWORD).orElse(new Secret(""))));
  }

  private static Stream<Finding> connect(String url, String user, Secret password) {
    var properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password.value());
    if (url.startsWith("jdbc:postgresql:")) {
      properties.setProperty("connectTimeout", SECONDS);
      properties.setProperty("socketTimeout", SECONDS);
      properties.setProperty("loginTimeout", SECONDS);
    }
    try (var connection = DriverManager.getConnection(url, properties)) {
      return Stream.concat(Stream.of(version(connection)), SchemaCheck.of(connection));
    } catch (SQLException e) {
      return Stream.of(unreachable(e));
    }
  }

  private static Finding version(Connection connection) throws SQLException {
    var meta = connection.getMetaData();
    var detail = meta.getDatabaseProductName() + " " + meta.getDatabaseProductVersion();
    var old = detail.startsWith("PostgreSQL") && meta.getDatabaseMajorVersion() < LEAST_POSTGRES;
    return old
        ? Finding.fail(
            SUBJECT, detail + " is too old", "use PostgreSQL " + LEAST_POSTGRES + " or newer")
        : Finding.ok(SUBJECT, detail);
  }

  private static Finding unreachable(SQLException e) {
    return e.getErrorCode() == H2_IN_USE
        ? Finding.warn(SUBJECT, "H2 is in use", "a node runs on this data folder; stop it first")
        : Finding.fail(SUBJECT, "no connection: " + e.getMessage(), advice(e));
  }

  private static String advice(SQLException e) {
    return switch (String.valueOf(e.getSQLState())) {
      case "28P01", "28000" -> "check TROUPE_DATABASE_USER and TROUPE_DATABASE_PASSWORD";
      case "3D000" -> "create that database, or change TROUPE_DATABASE_URL";
      default -> "start the database, or change TROUPE_DATABASE_URL";
    };
  }
}
