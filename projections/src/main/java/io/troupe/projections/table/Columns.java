package io.troupe.projections.table;

import static org.jooq.impl.DSL.name;

import io.troupe.engine.values.Id;
import io.troupe.engine.values.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.EnumConverter;
import org.jooq.impl.SQLDataType;

/** Kinds of columns, each read and written as the type it stands for. */
public final class Columns {
  /** Every table has it, first in its keys. */
  public static final Field<TenantId> TENANT = id("tenant_id", TenantId.class, TenantId::new);

  private Columns() {}

  public static Table<Record> table(String table) {
    return DSL.table(name(table));
  }

  public static Field<String> text(String column) {
    return column(column, SQLDataType.VARCHAR);
  }

  public static <T extends Id> Field<T> id(String column, Class<T> type, Function<String, T> of) {
    return column(
        column,
        SQLDataType.VARCHAR.asConvertedDataType(
            Converter.ofNullable(String.class, type, of, Id::value)));
  }

  /** Stored by the constants' names. */
  public static <E extends Enum<E>> Field<E> choice(String column, Class<E> type) {
    return column(
        column, SQLDataType.VARCHAR.asConvertedDataType(new EnumConverter<>(String.class, type)));
  }

  public static Field<Integer> count(String column) {
    return column(column, SQLDataType.INTEGER);
  }

  public static Field<Long> amount(String column) {
    return column(column, SQLDataType.BIGINT);
  }

  public static Field<LocalDate> day(String column) {
    return column(column, SQLDataType.LOCALDATE);
  }

  /** Kept to the microsecond; what is finer is cut off, on every database alike. */
  public static Field<Instant> time(String column) {
    return column(
        column,
        SQLDataType.INSTANT.asConvertedDataType(
            Converter.ofNullable(
                Instant.class, Instant.class, Function.identity(), Columns::stored)));
  }

  /** A column named with its table, for queries over two. */
  public static <T> Field<T> within(Table<?> table, Field<T> column) {
    var name = table.getQualifiedName().append(column.getUnqualifiedName());
    return DSL.field(name, column.getDataType());
  }

  private static Instant stored(Instant time) {
    return time.truncatedTo(ChronoUnit.MICROS);
  }

  private static <T> Field<T> column(String column, DataType<T> type) {
    return DSL.field(name(column), type);
  }
}
