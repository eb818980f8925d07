package io.troupe.projections.table;

import static java.util.stream.Collectors.joining;
import static org.jooq.impl.DSL.val;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * How things of one kind become rows of a table, for read models that take in very many events: the
 * statement is made once, and its values go to JDBC as they are. Making and binding each row's anew
 * would cost more than its execution. On PostgreSQL all rows are one statement with an array for
 * each column, elsewhere one batch.
 *
 * @param <R> what a row is made from
 */
public final class Insert<R> {
  private final Table<Record> table;
  private final List<Column<R, ?>> columns = new ArrayList<>();
  private final Map<Target, String> texts = new ConcurrentHashMap<>();

  /** A table by its full name, in a kind of database. */
  private record Target(SQLDialect dialect, String table) {}

  private record Column<R, T>(
      Field<T> field, Converter<Object, T> converter, Function<R, @Nullable T> value) {
    @SuppressWarnings("unchecked")
    static <R, T> Column<R, T> of(Field<T> field, Function<R, @Nullable T> value) {
      return new Column<>(field, (Converter<Object, T>) field.getConverter(), value);
    }

    Field<T> placeholder() {
      return val((T) null, field);
    }

    /** As JDBC takes it. */
    @Nullable Object stored(R row) {
      var stored = converter.to(value.apply(row));
      return stored instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : stored;
    }

    ArrayType array() {
      return ArrayType.of(converter.fromType());
    }
  }

  private Insert(Table<Record> table) {
    this.table = table;
  }

  /** No columns yet. */
  public static <R> Insert<R> into(Table<Record> table) {
    return new Insert<>(table);
  }

  /** Adds a column and where its value comes from. */
  public <T> Insert<R> set(Field<T> column, Function<R, @Nullable T> value) {
    columns.add(Column.of(column, value));
    return this;
  }

  /** Inserts a row for each, in one round trip to the database. */
  public void run(DSLContext sql, Collection<? extends R> rows) {
    if (!rows.isEmpty()) {
      var target = new Target(sql.dialect(), sql.render(table));
      var text = texts.computeIfAbsent(target, _ -> text(sql));
      sql.connection(connection -> {
        try (var statement = connection.prepareStatement(text)) {
          if (sql.family() == SQLDialect.POSTGRES) {
            insertArrays(statement, rows);
          } else {
            insertBatch(statement, rows);
          }
        }
      });
    }
  }

  private String text(DSLContext sql) {
    var fields = columns.stream().map(Column::field).toList();
    if (sql.family() != SQLDialect.POSTGRES) {
      return sql.insertInto(table)
          .columns(fields)
          .values(columns.stream().map(Column::placeholder).toList())
          .getSQL();
    }
    var names = fields.stream().map(sql::render).collect(joining(", "));
    var arrays =
        columns.stream().map(one -> "?::" + one.array().sqlName() + "[]").collect(joining(", "));
    return "INSERT INTO %s (%s) SELECT * FROM unnest(%s)"
        .formatted(sql.render(table), names, arrays);
  }

  private void insertBatch(PreparedStatement statement, Collection<? extends R> rows)
      throws SQLException {
    for (var row : rows) {
      var index = 1;
      for (var column : columns) {
        statement.setObject(index++, column.stored(row));
      }
      statement.addBatch();
    }
    statement.executeBatch();
  }

  private void insertArrays(PreparedStatement statement, Collection<? extends R> rows)
      throws SQLException {
    var index = 1;
    for (var column : columns) {
      var values = rows.stream().map(column::stored);
      statement.setArray(index++, column.array().of(statement.getConnection(), values));
    }
    statement.executeUpdate();
  }
}
