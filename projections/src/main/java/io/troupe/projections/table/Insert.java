package io.troupe.projections.table;

import static java.util.stream.Collectors.joining;
import static org.jooq.impl.DSL.val;

import java.sql.Connection;
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
 * would cost more than its execution. On PostgreSQL the rows are copied, elsewhere they are one
 * batch.
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

    @Nullable Object stored(R row) {
      return converter.to(value.apply(row));
    }

    /** As JDBC takes it. */
    @Nullable Object bound(R row) {
      var stored = stored(row);
      return stored instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : stored;
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

  /** Inserts a row for each. */
  public void run(DSLContext sql, Collection<? extends R> rows) {
    if (!rows.isEmpty()) {
      var target = new Target(sql.dialect(), sql.render(table));
      var text = texts.computeIfAbsent(target, _ -> text(sql));
      sql.connection(connection -> {
        if (sql.family() == SQLDialect.POSTGRES) {
          copy(connection, text, rows);
        } else {
          insert(connection, text, rows);
        }
      });
    }
  }

  private String text(DSLContext sql) {
    var fields = columns.stream().map(Column::field).toList();
    if (sql.family() == SQLDialect.POSTGRES) {
      var names = fields.stream().map(sql::render).collect(joining(", "));
      return "COPY %s (%s) FROM STDIN (FORMAT BINARY)".formatted(sql.render(table), names);
    }
    return sql.insertInto(table)
        .columns(fields)
        .values(columns.stream().map(Column::placeholder).toList())
        .getSQL();
  }

  private void copy(Connection connection, String text, Collection<? extends R> rows)
      throws SQLException {
    var copied = new CopyRows();
    for (var row : rows) {
      copied.add(columns.stream().map(column -> column.stored(row)).toArray());
    }
    copied.send(connection, text);
  }

  private void insert(Connection connection, String text, Collection<? extends R> rows)
      throws SQLException {
    try (var statement = connection.prepareStatement(text)) {
      for (var row : rows) {
        var index = 1;
        for (var column : columns) {
          statement.setObject(index++, column.bound(row));
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
