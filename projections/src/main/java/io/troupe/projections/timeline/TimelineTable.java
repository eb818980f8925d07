package io.troupe.projections.timeline;

import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.runtime.Principal;
import io.troupe.projections.table.Columns;
import java.time.Instant;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** One row an event. */
final class TimelineTable {
  static final Table<Record> EVENTS = Columns.table("timeline_event");
  static final Field<String> TYPE = Columns.text("entity_type");
  static final Field<String> ENTITY = Columns.text("entity_id");
  static final Field<Long> VERSION = Columns.amount("version");
  static final Field<String> EVENT = Columns.text("event");
  static final Field<String> CONTENT = Columns.text("content");
  static final Field<Principal.Kind> PRINCIPAL_KIND =
      Columns.choice("principal_kind", Principal.Kind.class);
  static final Field<String> PRINCIPAL_NAME = Columns.text("principal_name");
  static final Field<CommandId> COMMAND = Columns.id("command_id", CommandId.class, CommandId::new);
  static final Field<String> CAUSE = Columns.text("cause");
  static final Field<String> TRACE = Columns.text("trace");
  static final Field<Instant> AT = Columns.time("happened_at");
  static final Field<Long> TRANSACTION = Columns.amount("journal_transaction");
  static final Field<Long> ORDERING = Columns.amount("journal_ordering");

  static final List<Field<?>> COLUMNS =
      List.of(
          TYPE,
          ENTITY,
          VERSION,
          EVENT,
          CONTENT,
          PRINCIPAL_KIND,
          PRINCIPAL_NAME,
          COMMAND,
          CAUSE,
          TRACE,
          AT,
          TRANSACTION,
          ORDERING);

  private TimelineTable() {}
}
