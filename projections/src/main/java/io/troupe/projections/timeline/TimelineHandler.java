package io.troupe.projections.timeline;

import static io.troupe.projections.table.Columns.TENANT;
import static io.troupe.projections.timeline.TimelineTable.AT;
import static io.troupe.projections.timeline.TimelineTable.CAUSE;
import static io.troupe.projections.timeline.TimelineTable.COMMAND;
import static io.troupe.projections.timeline.TimelineTable.CONTENT;
import static io.troupe.projections.timeline.TimelineTable.ENTITY;
import static io.troupe.projections.timeline.TimelineTable.EVENT;
import static io.troupe.projections.timeline.TimelineTable.EVENTS;
import static io.troupe.projections.timeline.TimelineTable.ORDERING;
import static io.troupe.projections.timeline.TimelineTable.PRINCIPAL_KIND;
import static io.troupe.projections.timeline.TimelineTable.PRINCIPAL_NAME;
import static io.troupe.projections.timeline.TimelineTable.TRACE;
import static io.troupe.projections.timeline.TimelineTable.TRANSACTION;
import static io.troupe.projections.timeline.TimelineTable.TYPE;
import static io.troupe.projections.timeline.TimelineTable.VERSION;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.troupe.engine.journal.follow.Recorded;
import io.troupe.engine.serialization.DomainJson;
import io.troupe.projections.table.Insert;
import java.util.List;
import org.jooq.DSLContext;

/** Writes every event as it is, but for secrets. */
final class TimelineHandler {
  private static final ObjectWriter JSON =
      DomainJson.mapper().rebuild().addModule(WithoutSecrets.module()).build().writer();

  private static final Insert<Recorded> INSERT =
      Insert.<Recorded>into(EVENTS)
          .set(TENANT, one -> one.position().tenant())
          .set(TYPE, one -> one.position().type())
          .set(ENTITY, one -> one.position().entityId())
          .set(VERSION, one -> one.position().version())
          .set(EVENT, one -> one.event().getClass().getSimpleName())
          .set(CONTENT, TimelineHandler::json)
          .set(PRINCIPAL_KIND, one -> one.by().principal().kind())
          .set(PRINCIPAL_NAME, one -> one.by().principal().name())
          .set(COMMAND, one -> one.by().command())
          .set(CAUSE, one -> one.by().cause())
          .set(TRACE, one -> one.by().trace())
          .set(AT, one -> one.by().at())
          .set(TRANSACTION, one -> one.at().transaction())
          .set(ORDERING, one -> one.at().ordering());

  private TimelineHandler() {}

  static void on(DSLContext sql, List<Recorded> events) {
    INSERT.run(sql, events);
  }

  private static String json(Recorded recorded) {
    try {
      return JSON.writeValueAsString(recorded.event());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + recorded.position().text(), e);
    }
  }
}
