package io.troupe.projections.table;

import static org.jooq.impl.DSL.val;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jooq.Converter;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * How things of one kind become rows of a table, for read models that take in very many events: the
 * statement is made once for all rows of a batch, and its values go to JDBC as they are. Making and
 * binding each row's anew would cost more than its execution.
 *
 * @param <R> what a row is made from
 */
public final class Insert<R> {
  private final Table<Record> table;
  private final List<Column<R, ?>> columns = new ArrayList<>();

  private record Column<R, T>(Field<T> field, Function<R, @Nullable T> value) {
    Field<T> placeholder() {
      return val((T) null, field);
    }

    /** As JDBC takes it. */
    @Nullable Object stored(R row) {
      var stored = converter().to(value.apply(row));
      return stored instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : stored;
    }

    @SuppressWarnings("unchecked")
    private Converter<Object, T> converter() {
      return (Converter<Object, T>) field.getConverter();
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
    columns.add(new Column<>(column, value));
    return this;
  }

  /** Inserts a row for each, as one batch. */
  public void run(DSLContext sql, Collection<? extends R> rows) {
    if (!rows.isEmpty()) {
      sql.connection(connection -> {
        try (var statement = connection.prepareStatement(text(sql))) {
          for (var row : rows) {
            bind(statement, row);
            statement.addBatch();
          }
          statement.executeBatch();
        }
      });
    }
  }

  private String text(DSLContext sql) {
    return sql.insertInto(table)
        .columns(columns.stream().map(Column::field).toList())
        .values(columns.stream().map(Column::placeholder).toList())
        .getSQL();
  }

  private void bind(PreparedStatement statement, R row) throws SQLException {
    var index = 1;
    for (var column : columns) {
      statement.setObject(index++, column.stored(row));
    }
  }
}
