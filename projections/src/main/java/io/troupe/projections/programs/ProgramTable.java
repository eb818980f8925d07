package io.troupe.projections.programs;

import io.troupe.engine.values.ProgramId;
import io.troupe.projections.table.Columns;
import java.time.Instant;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** One row a programme. */
final class ProgramTable {
  static final Table<Record> PROGRAM = Columns.table("program");
  static final Field<ProgramId> ID = Columns.id("program_id", ProgramId.class, ProgramId::new);
  static final Field<String> TITLE = Columns.text("title");
  static final Field<Integer> LESSONS = Columns.count("lessons");
  static final Field<Integer> PUBLISHED_VERSION = Columns.count("published_version");
  static final Field<String> PUBLISHED_TITLE = Columns.text("published_title");
  static final Field<Integer> PUBLISHED_LESSONS = Columns.count("published_lessons");
  static final Field<Instant> CREATED = Columns.time("created_at");
  static final Field<Instant> CHANGED = Columns.time("changed_at");

  static final List<Field<?>> COLUMNS =
      List.of(
          ID,
          TITLE,
          LESSONS,
          PUBLISHED_VERSION,
          PUBLISHED_TITLE,
          PUBLISHED_LESSONS,
          CREATED,
          CHANGED);

  private ProgramTable() {}
}
