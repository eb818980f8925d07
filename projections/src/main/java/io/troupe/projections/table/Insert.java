package io.troupe.projections.table;

import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * How things of one kind become rows of a table. The statement is made once for all rows of a
 * batch: for a read model that takes in every event, making it anew costs more than its execution.
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
    if (rows.isEmpty()) {
      return;
    }
    var insert =
        sql.insertInto(table)
            .columns(columns.stream().map(Column::field).toList())
            .values(columns.stream().map(Column::placeholder).toList());
    var batch = sql.batch(insert);
    for (var row : rows) {
      batch = batch.bind(columns.stream().map(column -> column.value().apply(row)).toArray());
    }
    batch.execute();
  }
}
