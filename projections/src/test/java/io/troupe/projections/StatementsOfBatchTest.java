package io.troupe.projections;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.credits.wallet.WalletEvent;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsCaptured;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsHeld;
import io.troupe.engine.journal.Recorded;
import io.troupe.engine.journal.TailPosition;
import io.troupe.engine.journal.follow.Followers;
import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.runtime.Principal;
import io.troupe.engine.runtime.Provenance;
import io.troupe.engine.values.Credits;
import io.troupe.engine.values.HoldId;
import io.troupe.engine.values.TenantId;
import io.troupe.projections.runtime.ReadModel;
import io.troupe.projections.usage.UsageProjection;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.MockConnection;
import org.jooq.tools.jdbc.MockResult;
import org.junit.jupiter.api.Test;

/**
 * What a full batch costs the busiest model in round trips to the database: so many, however many
 * events are in it. A JDBC batch is one.
 */
class StatementsOfBatchTest {
  private static final TenantId ACADEMY = new TenantId("academy");

  @Test
  void usage_takes_rows_and_at_first_the_tenants_zone() {
    assertThat(roundTrips(new UsageProjection())).containsExactly(2, 1);
  }

  /** Of a run's first batch, and of its second. */
  private static List<Integer> roundTrips(ReadModel model) {
    var count = new AtomicInteger();
    var connection =
        new MockConnection(context -> {
          count.incrementAndGet();
          return context.sql().startsWith("select")
              ? new MockResult[] {new MockResult(0, DSL.using(SQLDialect.POSTGRES).newResult())}
              : Collections.nCopies(context.batchBindings().length, new MockResult(1))
                  .toArray(MockResult[]::new);
        });
    var sql = DSL.using(connection, SQLDialect.POSTGRES);
    var handler = model.handler();
    handler.on(sql, events(0));
    var first = count.getAndSet(0);
    handler.on(sql, events(Followers.READ));
    return List.of(first, count.get());
  }

  private static List<Recorded> events(int from) {
    return IntStream.range(from, from + Followers.READ)
        .mapToObj(StatementsOfBatchTest::event)
        .toList();
  }

  /** Holds and captures in turn, over ten wallets. */
  private static Recorded event(int number) {
    var wallet = new Position(ACADEMY, "wallet", "wallet-" + number % 10, number / 10 + 1);
    var by =
        new Provenance(Principal.TIMER, new CommandId("c" + number), 0, null, "t", Instant.EPOCH);
    return new Recorded(new TailPosition(1, number + 1), wallet, change(number), by, List.of());
  }

  private static WalletEvent change(int number) {
    var hold = new HoldId("hold-" + number / 20);
    var one = new Credits(1);
    return number / 10 % 2 == 0
        ? new CreditsHeld(hold, one, List.of(), "coach", Instant.MAX)
        : new CreditsCaptured(hold, one, Credits.ZERO, "coach");
  }
}
