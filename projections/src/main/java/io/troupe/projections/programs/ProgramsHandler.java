package io.troupe.projections.programs;

import static io.troupe.projections.programs.ProgramTable.CHANGED;
import static io.troupe.projections.programs.ProgramTable.CREATED;
import static io.troupe.projections.programs.ProgramTable.ID;
import static io.troupe.projections.programs.ProgramTable.LESSONS;
import static io.troupe.projections.programs.ProgramTable.PROGRAM;
import static io.troupe.projections.programs.ProgramTable.PUBLISHED_LESSONS;
import static io.troupe.projections.programs.ProgramTable.PUBLISHED_TITLE;
import static io.troupe.projections.programs.ProgramTable.PUBLISHED_VERSION;
import static io.troupe.projections.programs.ProgramTable.TITLE;
import static io.troupe.projections.table.Columns.TENANT;

import io.troupe.engine.journal.Recorded;
import io.troupe.engine.learning.program.Module;
import io.troupe.engine.learning.program.ProgramEvent;
import io.troupe.engine.learning.program.ProgramEvent.ProgramChanged;
import io.troupe.engine.learning.program.ProgramEvent.ProgramCreated;
import io.troupe.engine.learning.program.ProgramEvent.ProgramPublished;
import io.troupe.engine.values.ProgramId;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Writes programmes. */
final class ProgramsHandler {
  private final DSLContext sql;

  ProgramsHandler(DSLContext sql) {
    this.sql = sql;
  }

  void on(Recorded recorded) {
    if (recorded.event() instanceof ProgramEvent event) {
      on(recorded, event);
    }
  }

  private void on(Recorded recorded, ProgramEvent event) {
    switch (event) {
      case ProgramCreated created -> insert(recorded, created);
      case ProgramChanged(var title, var modules) ->
          set(recorded, Map.of(TITLE, title, LESSONS, lessons(modules)));
      case ProgramPublished(var version, var title, var modules) ->
          set(
              recorded,
              Map.of(
                  PUBLISHED_VERSION, version,
                  PUBLISHED_TITLE, title,
                  PUBLISHED_LESSONS, lessons(modules)));
    }
  }

  private void insert(Recorded recorded, ProgramCreated created) {
    sql.insertInto(PROGRAM)
        .set(TENANT, recorded.position().tenant())
        .set(ID, new ProgramId(recorded.position().entityId()))
        .set(TITLE, created.title())
        .set(LESSONS, lessons(created.modules()))
        .set(CREATED, recorded.by().at())
        .set(CHANGED, recorded.by().at())
        .execute();
  }

  private void set(Recorded recorded, Map<Field<?>, ?> values) {
    var program = recorded.position();
    sql.update(PROGRAM)
        .set(values)
        .set(CHANGED, recorded.by().at())
        .where(TENANT.eq(program.tenant()), ID.eq(new ProgramId(program.entityId())))
        .execute();
  }

  private static int lessons(List<Module> modules) {
    return modules.stream().mapToInt(module -> module.lessons().size()).sum();
  }
}
