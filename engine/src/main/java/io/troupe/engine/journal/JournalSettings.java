package io.troupe.engine.journal;

import java.nio.file.Path;

/**
 * Where the journal is, and how many connections each of its users gets.
 *
 * @param kind the database
 * @param jdbcUrl for H2 a {@code jdbc:h2:file:} URL, to which the safe settings are added; for
 *     PostgreSQL {@code jdbc:postgresql:}
 * @param user the database user
 * @param password its password; never printed
 * @param journalConnections connections that write and replay events: exactly 1 on H2, 1 to 64 on
 *     PostgreSQL
 * @param projectionConnections connections of the projections, 1 to 64
 * @param queryConnections connections of read-only queries, 1 to 64
 */
public record JournalSettings(
    JournalKind kind,
    String jdbcUrl,
    String user,
    String password,
    int journalConnections,
    int projectionConnections,
    int queryConnections) {

  /** The most connections one pool may hold. */
  public static final int MAX_CONNECTIONS = 64;

  /**
   * @throws IllegalArgumentException for a value out of range, or a URL of another kind
   */
  public JournalSettings {
    jdbcUrl = checkedUrl(kind, jdbcUrl);
    checkPool("journalConnections", journalConnections);
    checkPool("projectionConnections", projectionConnections);
    checkPool("queryConnections", queryConnections);
    if (kind == JournalKind.H2 && journalConnections != 1) {
      throw new IllegalArgumentException(
          "journalConnections must be 1 on H2: its tail is complete with one writer only");
    }
  }

  /** An H2 journal in the given file (H2 adds {@code .mv.db}), with one writing connection. */
  public static JournalSettings h2(Path file) {
    var url = "jdbc:h2:file:" + file.toAbsolutePath();
    return new JournalSettings(JournalKind.H2, url, "troupe", "", 1, 4, 4);
  }

  /** A PostgreSQL journal with 8 journal, 4 projection and 8 query connections. */
  public static JournalSettings postgres(String jdbcUrl, String user, String password) {
    return new JournalSettings(JournalKind.POSTGRES, jdbcUrl, user, password, 8, 4, 8);
  }

  /**
   * Batches of events written at once, 1 or 2: one is stored while the other waits for the disk.
   * While both are under way, what arrives gathers for the next, so with more of them each would be
   * smaller, and they would cost more. The other connections are for reading histories.
   */
  int parallelBatches() {
    return Math.min(2, journalConnections);
  }

  /** The same journal with other pool sizes. */
  public JournalSettings withConnections(int journal, int projections, int queries) {
    return new JournalSettings(kind, jdbcUrl, user, password, journal, projections, queries);
  }

  /** Everything but the password and what the URL may carry of it. */
  @Override
  public String toString() {
    return "JournalSettings[%s, journal=%d, projections=%d, queries=%d]"
        .formatted(kind, journalConnections, projectionConnections, queryConnections);
  }

  private static String checkedUrl(JournalKind kind, String url) {
    return switch (kind) {
      case H2 -> H2Url.safe(url);
      case POSTGRES -> postgresUrl(url);
    };
  }

  private static String postgresUrl(String url) {
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException("a PostgreSQL journal has a jdbc:postgresql: URL");
    }
    return url;
  }

  private static void checkPool(String name, int size) {
    if (size < 1 || size > MAX_CONNECTIONS) {
      throw new IllegalArgumentException(name + " must be 1 to " + MAX_CONNECTIONS);
    }
  }
}
