package io.troupe.projections.threads;

import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.JourneyId;
import io.troupe.engine.values.ThreadId;
import io.troupe.projections.table.Columns;
import java.time.Instant;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** One row a thread. */
final class ThreadTable {
  static final Table<Record> THREAD = Columns.table("thread");
  static final Field<ThreadId> ID = Columns.id("thread_id", ThreadId.class, ThreadId::new);
  static final Field<AccountId> OWNER = Columns.id("owner_id", AccountId.class, AccountId::new);
  static final Field<JourneyId> JOURNEY = Columns.id("journey_id", JourneyId.class, JourneyId::new);
  static final Field<Integer> QUESTIONS = Columns.count("questions");
  static final Field<Instant> LAST_ASKED = Columns.time("last_asked");
  static final Field<Instant> STARTED = Columns.time("started_at");

  static final List<Field<?>> COLUMNS = List.of(ID, OWNER, JOURNEY, QUESTIONS, LAST_ASKED, STARTED);

  private ThreadTable() {}
}
