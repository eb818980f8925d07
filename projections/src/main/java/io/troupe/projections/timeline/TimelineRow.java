package io.troupe.projections.timeline;

import static io.troupe.projections.table.Columns.TENANT;
import static io.troupe.projections.timeline.TimelineTable.AT;
import static io.troupe.projections.timeline.TimelineTable.CAUSE;
import static io.troupe.projections.timeline.TimelineTable.COMMAND;
import static io.troupe.projections.timeline.TimelineTable.CONTENT;
import static io.troupe.projections.timeline.TimelineTable.ENTITY;
import static io.troupe.projections.timeline.TimelineTable.EVENT;
import static io.troupe.projections.timeline.TimelineTable.ORDERING;
import static io.troupe.projections.timeline.TimelineTable.PRINCIPAL_KIND;
import static io.troupe.projections.timeline.TimelineTable.PRINCIPAL_NAME;
import static io.troupe.projections.timeline.TimelineTable.TRACE;
import static io.troupe.projections.timeline.TimelineTable.TRANSACTION;
import static io.troupe.projections.timeline.TimelineTable.TYPE;
import static io.troupe.projections.timeline.TimelineTable.VERSION;

import io.troupe.engine.journal.TailPosition;
import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.runtime.Principal;
import java.time.Instant;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * One event.
 *
 * @param position which entity's, and its number in that entity's history
 * @param event its simple name
 * @param content what it says, as JSON with its name under {@code is}; personal values as {@code
 *     {"person": .., "sealed": ..}}, hashes of secrets left out
 * @param by who caused it
 * @param cause the event that led to the command, as {@link Position#text()}; absent for a person's
 * @param trace W3C trace id, 32 hex digits
 * @param place where it is in the journal
 */
public record TimelineRow(
    Position position,
    String event,
    String content,
    Principal by,
    CommandId command,
    @Nullable String cause,
    String trace,
    Instant at,
    TailPosition place) {

  static TimelineRow of(Record row) {
    return new TimelineRow(
        new Position(row.get(TENANT), row.get(TYPE), row.get(ENTITY), row.get(VERSION)),
        row.get(EVENT),
        row.get(CONTENT),
        new Principal(row.get(PRINCIPAL_KIND), row.get(PRINCIPAL_NAME)),
        row.get(COMMAND),
        row.get(CAUSE),
        row.get(TRACE),
        row.get(AT),
        new TailPosition(row.get(TRANSACTION), row.get(ORDERING)));
  }
}
