package io.troupe.projections.threads;

import static io.troupe.projections.table.Columns.TENANT;
import static io.troupe.projections.threads.ThreadTable.ID;
import static io.troupe.projections.threads.ThreadTable.JOURNEY;
import static io.troupe.projections.threads.ThreadTable.LAST_ASKED;
import static io.troupe.projections.threads.ThreadTable.OWNER;
import static io.troupe.projections.threads.ThreadTable.QUESTIONS;
import static io.troupe.projections.threads.ThreadTable.STARTED;
import static io.troupe.projections.threads.ThreadTable.THREAD;

import io.troupe.engine.ai.thread.ThreadEvent;
import io.troupe.engine.ai.thread.ThreadEvent.QuestionAbandoned;
import io.troupe.engine.ai.thread.ThreadEvent.QuestionAnswered;
import io.troupe.engine.ai.thread.ThreadEvent.QuestionAsked;
import io.troupe.engine.ai.thread.ThreadEvent.QuestionFailed;
import io.troupe.engine.ai.thread.ThreadEvent.ThreadStarted;
import io.troupe.engine.journal.Recorded;
import io.troupe.engine.values.ThreadId;
import org.jooq.DSLContext;

/** Writes threads. */
final class ThreadsHandler {
  private final DSLContext sql;

  ThreadsHandler(DSLContext sql) {
    this.sql = sql;
  }

  void on(Recorded recorded) {
    if (recorded.event() instanceof ThreadEvent event) {
      on(recorded, event);
    }
  }

  private void on(Recorded recorded, ThreadEvent event) {
    switch (event) {
      case ThreadStarted started -> insert(recorded, started);
      case QuestionAsked _ -> ask(recorded);
      case QuestionAnswered _, QuestionFailed _, QuestionAbandoned _ -> {}
    }
  }

  private void insert(Recorded recorded, ThreadStarted started) {
    sql.insertInto(THREAD)
        .set(TENANT, recorded.position().tenant())
        .set(ID, new ThreadId(recorded.position().entityId()))
        .set(OWNER, started.owner())
        .set(JOURNEY, started.journey())
        .set(QUESTIONS, 0)
        .set(STARTED, recorded.by().at())
        .execute();
  }

  private void ask(Recorded recorded) {
    var thread = recorded.position();
    sql.update(THREAD)
        .set(QUESTIONS, QUESTIONS.plus(1))
        .set(LAST_ASKED, recorded.by().at())
        .where(TENANT.eq(thread.tenant()), ID.eq(new ThreadId(thread.entityId())))
        .execute();
  }
}
