package io.troupe.engine.journal;

/** The database that holds the journal. */
public enum JournalKind {
  /** Embedded, in a file of this process; one writing connection. */
  H2("h2", "org.h2.Driver", "slick.jdbc.H2Profile$", "h2-dialect"),

  /** PostgreSQL 13 or newer (the tail needs {@code xid8}). */
  POSTGRES("postgres", "org.postgresql.Driver", "slick.jdbc.PostgresProfile$", "postgres-dialect");

  private final String folder;
  private final String driver;
  private final String slickProfile;
  private final String projectionDialect;

  JournalKind(String folder, String driver, String slickProfile, String projectionDialect) {
    this.folder = folder;
    this.driver = driver;
    this.slickProfile = slickProfile;
    this.projectionDialect = projectionDialect;
  }

  /** The name of the resource folder that holds this kind's migrations. */
  public String folder() {
    return folder;
  }

  String driver() {
    return driver;
  }

  String slickProfile() {
    return slickProfile;
  }

  String projectionDialect() {
    return projectionDialect;
  }
}
