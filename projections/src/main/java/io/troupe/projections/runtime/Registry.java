package io.troupe.projections.runtime;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import io.troupe.projections.runtime.Generation.State;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The table of all generations; the one truth for every node. */
final class Registry {
  /** The schema of the table. */
  static final String SCHEMA = "read_models";

  private static final Table<Record> READ_MODEL = table(name(SCHEMA, "read_model"));
  private static final Field<String> NAME = column("name", String.class);
  private static final Field<Integer> GENERATION = column("generation", Integer.class);
  private static final Field<Integer> VERSION = column("version", Integer.class);
  private static final Field<String> STATE = column("state", String.class);
  private static final Field<Boolean> DROPPED = column("dropped", Boolean.class);
  private static final Field<OffsetDateTime> STARTED = column("started_at", OffsetDateTime.class);
  private static final Field<OffsetDateTime> CHANGED = column("changed_at", OffsetDateTime.class);

  private Registry() {}

  /** The generations that have a schema, oldest first. */
  static List<Generation> live(DSLContext sql, String model) {
    return sql.select(NAME, GENERATION, VERSION, STATE, STARTED, CHANGED)
        .from(READ_MODEL)
        .where(NAME.eq(model), DROPPED.isFalse())
        .orderBy(GENERATION)
        .fetch(Registry::generation);
  }

  /** The generation that answers queries. */
  static Optional<Generation> running(DSLContext sql, String model) {
    return live(sql, model).stream().filter(one -> one.state() == State.RUNNING).findFirst();
  }

  /** The next number of a model. */
  static int next(DSLContext sql, String model) {
    var last =
        sql.select(max(GENERATION)).from(READ_MODEL).where(NAME.eq(model)).fetchSingle().value1();
    return last == null ? 1 : last + 1;
  }

  /**
   * Enters a generation.
   *
   * @throws org.jooq.exception.IntegrityConstraintViolationException when another node has entered
   *     one under its number
   */
  static int enter(DSLContext sql, Generation generation) {
    return sql.insertInto(READ_MODEL)
        .set(NAME, generation.model())
        .set(GENERATION, generation.number())
        .set(VERSION, generation.version())
        .set(STATE, generation.state().name())
        .set(STARTED, time(generation.startedAt()))
        .set(CHANGED, time(generation.changedAt()))
        .execute();
  }

  /** Lets a generation answer from now on, in the place of all others. */
  static void promote(DSLContext sql, Generation generation, Instant now) {
    sql.update(READ_MODEL)
        .set(STATE, State.RETIRED.name())
        .set(CHANGED, time(now))
        .where(NAME.eq(generation.model()), GENERATION.lt(generation.number()))
        .and(STATE.ne(State.RETIRED.name()))
        .execute();
    sql.update(READ_MODEL)
        .set(STATE, State.RUNNING.name())
        .set(CHANGED, time(now))
        .where(NAME.eq(generation.model()), GENERATION.eq(generation.number()))
        .execute();
  }

  /** Drops the tables of a retired generation. */
  static void drop(DSLContext sql, Generation generation) {
    sql.dropSchemaIfExists(name(generation.schema())).cascade().execute();
    sql.update(READ_MODEL)
        .set(DROPPED, true)
        .where(NAME.eq(generation.model()), GENERATION.eq(generation.number()))
        .execute();
  }

  private static Generation generation(Record row) {
    return new Generation(
        row.get(NAME),
        row.get(GENERATION),
        row.get(VERSION),
        State.valueOf(row.get(STATE)),
        row.get(STARTED).toInstant(),
        row.get(CHANGED).toInstant());
  }

  private static <T> Field<T> column(String column, Class<T> type) {
    return field(name(column), type);
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
  }
}
