package io.troupe.projections.programs;

import static io.troupe.projections.table.Columns.TENANT;

import io.troupe.engine.journal.Recorded;
import io.troupe.engine.learning.program.ProgramEvent.ProgramPublished;
import io.troupe.engine.values.ProgramId;
import io.troupe.projections.table.Columns;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * The titles under which programmes were last published, for read models that show them beside
 * something else. Each such model has a {@code program_title} table of its own.
 */
public final class ProgramTitles {
  private static final Table<Record> PROGRAM_TITLE = Columns.table("program_title");
  private static final Field<ProgramId> PROGRAM =
      Columns.id("program_id", ProgramId.class, ProgramId::new);
  private static final Field<String> TITLE = Columns.text("title");

  private ProgramTitles() {}

  /** Writes the title of a programme that was published; other events are none of its business. */
  public static void on(DSLContext sql, Recorded recorded) {
    if (recorded.event() instanceof ProgramPublished published) {
      var tenant = recorded.position().tenant();
      var program = new ProgramId(recorded.position().entityId());
      sql.deleteFrom(PROGRAM_TITLE).where(TENANT.eq(tenant), PROGRAM.eq(program)).execute();
      sql.insertInto(PROGRAM_TITLE)
          .set(TENANT, tenant)
          .set(PROGRAM, program)
          .set(TITLE, published.title())
          .execute();
    }
  }

  /** The title of the programme that a row of another table names. */
  public static Field<String> of(Table<?> table, Field<ProgramId> program) {
    return DSL.field(
            DSL.select(TITLE)
                .from(PROGRAM_TITLE)
                .where(
                    Columns.within(PROGRAM_TITLE, TENANT).eq(Columns.within(table, TENANT)),
                    Columns.within(PROGRAM_TITLE, PROGRAM).eq(Columns.within(table, program))))
        .as("program_title");
  }
}
