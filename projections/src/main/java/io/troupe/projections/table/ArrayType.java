package io.troupe.projections.table;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's types of columns, and Java's arrays that its driver sends in binary if it can. */
enum ArrayType {
  TEXT(String.class, "text", String[]::new),
  BIGINT(Long.class, "int8", Long[]::new),
  INTEGER(Integer.class, "int4", Integer[]::new),
  DAY(LocalDate.class, "date", Object[]::new),
  TIME(Instant.class, "timestamptz", Object[]::new);

  private final Class<?> stored;
  private final String sqlName;
  private final IntFunction<@Nullable Object[]> array;

  ArrayType(Class<?> stored, String sqlName, IntFunction<@Nullable Object[]> array) {
    this.stored = stored;
    this.sqlName = sqlName;
    this.array = array;
  }

  /**
   * The type of a column whose values are stored as this class.
   *
   * @throws IllegalArgumentException for a class that no column has yet
   */
  static ArrayType of(Class<?> stored) {
    return Stream.of(values())
        .filter(type -> type.stored == stored)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no column is stored as " + stored));
  }

  String sqlName() {
    return sqlName;
  }

  Array of(Connection connection, Stream<? extends @Nullable Object> values) throws SQLException {
    return connection.createArrayOf(sqlName, values.toArray(array));
  }
}
