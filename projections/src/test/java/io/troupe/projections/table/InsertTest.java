package io.troupe.projections.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.engine.journal.JournalDatabase;
import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.journal.TestDatabases;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InsertTest {
  private static final Field<String> NAME = Columns.text("name");
  private static final Field<Integer> COUNT = Columns.count("n");
  private static final Field<Long> AMOUNT = Columns.amount("amount");
  private static final Field<LocalDate> DAY = Columns.day("on_day");
  private static final Field<Instant> TIME = Columns.time("at");
  private static final Insert<Thing> INSERT =
      Insert.<Thing>into(Columns.table("thing"))
          .set(NAME, Thing::name)
          .set(COUNT, Thing::count)
          .set(AMOUNT, Thing::amount)
          .set(DAY, Thing::day)
          .set(TIME, Thing::time);

  private static final Thing ORDINARY =
      new Thing(
          "tab\tquote'\\ \u00e9 \u4f60 \ud83d\ude00",
          7,
          8L,
          LocalDate.parse("2026-01-05"),
          Instant.parse("2026-01-05T12:00:00.123456Z"));
  private static final Thing LONG_AGO =
      new Thing(
          "",
          Integer.MIN_VALUE,
          Long.MIN_VALUE,
          LocalDate.parse("1969-12-31"),
          Instant.parse("1969-12-31T23:59:59.999999Z"));
  private static final Thing UNKNOWN = new Thing("nothing else", null, null, null, null);

  @TempDir Path folder;

  private record Thing(
      String name,
      @Nullable Integer count,
      @Nullable Long amount,
      @Nullable LocalDate day,
      @Nullable Instant time) {}

  private interface Work {
    void on(DSLContext sql);
  }

  @ParameterizedTest
  @EnumSource
  void what_is_inserted_is_read_back(JournalKind kind) throws Exception {
    with(
        kind,
        sql -> {
          INSERT.run(sql, List.of());
          INSERT.run(sql, List.of(ORDINARY, LONG_AGO, UNKNOWN));

          assertThat(
                  sql.select(NAME, COUNT, AMOUNT, DAY, TIME)
                      .from(Columns.table("thing"))
                      .fetchInto(Thing.class))
              .containsExactlyInAnyOrder(ORDINARY, LONG_AGO, UNKNOWN);
        });
  }

  @ParameterizedTest
  @EnumSource
  void a_row_that_is_there_already_is_refused_with_all_others(JournalKind kind) throws Exception {
    with(
        kind,
        sql -> {
          assertThatThrownBy(() -> INSERT.run(sql, List.of(ORDINARY, UNKNOWN, UNKNOWN)))
              .isInstanceOfSatisfying(
                  DataAccessException.class,
                  refusal -> assertThat(refusal.sqlState()).isEqualTo("23505"));
        });
  }

  private void with(JournalKind kind, Work work) throws Exception {
    try (var database = JournalDatabase.open(TestDatabases.of(kind, folder));
        var connection = database.projections().getConnection()) {
      var sql = DSL.using(connection, SQLDialect.valueOf(kind.name()));
      sql.execute(
          "CREATE TABLE \"thing\" (\"name\" VARCHAR(100) PRIMARY KEY, \"n\" INTEGER,"
              + " \"amount\" BIGINT, \"on_day\" DATE, \"at\" TIMESTAMP(6) WITH TIME ZONE)");
      work.on(sql);
      connection.rollback();
    }
  }
}
