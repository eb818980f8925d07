package io.troupe.engine.journal.keys;

import io.troupe.engine.journal.keys.StoredKey.Tombstone;
import io.troupe.engine.journal.keys.StoredKey.Wrapped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The table {@code person_key}. Each call is one committed statement, on H2 as on PostgreSQL. */
record KeyTable(DataSource database) {
  private static final String UNIQUE_VIOLATION = "23505";

  private interface Work<R> {
    R apply(PreparedStatement statement) throws SQLException;
  }

  Optional<StoredKey> find(KeyOwner owner) {
    var sql = "SELECT wrapped, master_key_id FROM person_key WHERE tenant_id = ? AND person_id = ?";
    return run(
        sql,
        statement -> {
          bind(statement, owner.tenant(), owner.person());
          var rows = statement.executeQuery();
          return rows.next() ? Optional.of(stored(rows)) : Optional.empty();
        });
  }

  /** Whether the key was taken; otherwise the owner has a row already, perhaps a tombstone. */
  boolean insert(KeyOwner owner, Wrapped key) {
    var sql =
        "INSERT INTO person_key (tenant_id, person_id, wrapped, master_key_id, created_at)"
            + " VALUES (?, ?, ?, ?, CURRENT_TIMESTAMP)";
    return run(
        sql,
        statement ->
            insertOnce(
                statement, owner.tenant(), owner.person(), key.ciphertext(), key.masterKeyId()));
  }

  /** Leaves a tombstone, also where there was no key yet. A second time changes nothing. */
  void destroy(KeyOwner owner) {
    if (find(owner).isEmpty()) {
      insertTombstone(owner);
    }
    bury(owner); // also the key that someone made in between
  }

  private void insertTombstone(KeyOwner owner) {
    var sql =
        "INSERT INTO person_key (tenant_id, person_id, created_at, destroyed_at)"
            + " VALUES (?, ?, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP)";
    run(sql, statement -> insertOnce(statement, owner.tenant(), owner.person()));
  }

  private void bury(KeyOwner owner) {
    var sql =
        "UPDATE person_key SET wrapped = NULL, master_key_id = NULL,"
            + " destroyed_at = COALESCE(destroyed_at, CURRENT_TIMESTAMP)"
            + " WHERE tenant_id = ? AND person_id = ?";
    run(sql, statement -> bind(statement, owner.tenant(), owner.person()).executeUpdate());
  }

  /** Up to {@code limit} keys that another master key wraps. */
  Map<KeyOwner, Wrapped> wrappedByOthers(String masterKeyId, int limit) {
    var sql =
        "SELECT wrapped, master_key_id, tenant_id, person_id FROM person_key"
            + " WHERE master_key_id <> ? ORDER BY tenant_id, person_id LIMIT ?";
    return run(
        sql,
        statement -> {
          bind(statement, masterKeyId).setInt(2, limit);
          return wrapped(statement.executeQuery());
        });
  }

  /** Replaces one wrapping by another, unless the row changed meanwhile. */
  void replace(KeyOwner owner, Wrapped before, Wrapped after) {
    var sql =
        "UPDATE person_key SET wrapped = ?, master_key_id = ?"
            + " WHERE tenant_id = ? AND person_id = ? AND wrapped = ?";
    run(
        sql,
        statement ->
            bind(
                    statement,
                    after.ciphertext(),
                    after.masterKeyId(),
                    owner.tenant(),
                    owner.person(),
                    before.ciphertext())
                .executeUpdate());
  }

  private <R> R run(String sql, Work<R> work) {
    try (var connection = database.getConnection()) {
      connection.setAutoCommit(true); // a pool may hand out connections that wait for a commit
      try (var statement = connection.prepareStatement(sql)) {
        return work.apply(statement);
      }
    } catch (SQLException e) {
      throw new VaultUnavailableException("the table of personal keys cannot be used", e);
    }
  }

  private static boolean insertOnce(PreparedStatement statement, String... values)
      throws SQLException {
    try {
      return bind(statement, values).executeUpdate() == 1;
    } catch (SQLException e) {
      if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
        return false;
      }
      throw e;
    }
  }

  private static PreparedStatement bind(PreparedStatement statement, String... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setString(i + 1, values[i]);
    }
    return statement;
  }

  private static Map<KeyOwner, Wrapped> wrapped(ResultSet rows) throws SQLException {
    var keys = new LinkedHashMap<KeyOwner, Wrapped>();
    while (rows.next()) {
      var owner = new KeyOwner(rows.getString("tenant_id"), rows.getString("person_id"));
      keys.put(owner, new Wrapped(rows.getString("master_key_id"), rows.getString("wrapped")));
    }
    return keys;
  }

  private static StoredKey stored(ResultSet row) throws SQLException {
    @Nullable String wrapped = row.getString("wrapped");
    return wrapped == null ? new Tombstone() : new Wrapped(row.getString("master_key_id"), wrapped);
  }
}
