package io.troupe.projections.runtime;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;

import io.troupe.engine.journal.Recorded;
import io.troupe.engine.runtime.Tally;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The sum of each tally times the model's factor; a repeated or lost event makes it wrong. */
record TallySums(int version, int factor, Runnable hitch) implements ReadModel {
  static final String NAME = "tally_sums";

  private static final Table<Record> TALLY_SUM = table(DSL.name("tally_sum"));
  private static final Field<String> ID = field(DSL.name("id"), String.class);
  private static final Field<Long> TOTAL = field(DSL.name("total"), Long.class);

  TallySums(int version, int factor) {
    this(version, factor, () -> {});
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<Class<?>> events() {
    return Set.of(Tally.Event.Added.class);
  }

  @Override
  public String migrations() {
    return "tallies";
  }

  @Override
  public Handler handler() {
    return this::on;
  }

  private void on(DSLContext sql, List<Recorded> events) {
    for (var event : events) {
      if (event.event() instanceof Tally.Event.Added(var amount)) {
        add(sql, event.position().entityId(), (long) amount * factor);
      }
    }
    hitch.run();
  }

  private static void add(DSLContext sql, String id, long amount) {
    var changed = sql.update(TALLY_SUM).set(TOTAL, TOTAL.plus(amount)).where(ID.eq(id)).execute();
    if (changed == 0) {
      sql.insertInto(TALLY_SUM).set(ID, id).set(TOTAL, amount).execute();
    }
  }

  static Map<String, Long> all(DSLContext sql) {
    return sql.select(ID, TOTAL).from(TALLY_SUM).fetchMap(ID, TOTAL);
  }
}
