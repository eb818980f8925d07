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
import org.jooq.DSLContext;

/** Writes every event as it is, but for secrets. */
final class TimelineHandler {
  private static final ObjectWriter JSON =
      DomainJson.mapper().rebuild().addModule(WithoutSecrets.module()).build().writer();

  private final DSLContext sql;

  TimelineHandler(DSLContext sql) {
    this.sql = sql;
  }

  void on(Recorded recorded) {
    var position = recorded.position();
    var by = recorded.by();
    sql.insertInto(EVENTS)
        .set(TENANT, position.tenant())
        .set(TYPE, position.type())
        .set(ENTITY, position.entityId())
        .set(VERSION, position.version())
        .set(EVENT, recorded.event().getClass().getSimpleName())
        .set(CONTENT, json(recorded))
        .set(PRINCIPAL_KIND, by.principal().kind())
        .set(PRINCIPAL_NAME, by.principal().name())
        .set(COMMAND, by.command())
        .set(CAUSE, by.cause())
        .set(TRACE, by.trace())
        .set(AT, by.at())
        .set(TRANSACTION, recorded.at().transaction())
        .set(ORDERING, recorded.at().ordering())
        .execute();
  }

  private static String json(Recorded recorded) {
    try {
      return JSON.writeValueAsString(recorded.event());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + recorded.position().text(), e);
    }
  }
}
