package io.troupe.projections;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.credits.wallet.WalletEvent;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsCaptured;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsHeld;
import io.troupe.engine.journal.JournalDatabase;
import io.troupe.engine.journal.Recorded;
import io.troupe.engine.journal.RoundTrips;
import io.troupe.engine.journal.TailPosition;
import io.troupe.engine.journal.TestDatabases;
import io.troupe.engine.journal.follow.Followers;
import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.runtime.Principal;
import io.troupe.engine.runtime.Provenance;
import io.troupe.engine.values.Credits;
import io.troupe.engine.values.HoldId;
import io.troupe.engine.values.TenantId;
import io.troupe.projections.usage.UsageProjection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/**
 * What a full batch costs the busiest model in round trips to PostgreSQL: so many, however many
 * events are in it.
 */
class StatementsOfBatchTest {
  private static final TenantId ACADEMY = new TenantId("academy");

  /** The zone is asked for once; rows are copied, which is let begin and then ended. */
  @Test
  void usage_takes_rows_and_at_first_the_tenants_zone() throws Exception {
    try (var database = JournalDatabase.open(TestDatabases.postgres());
        var connection = database.projections().getConnection()) {
      var sql = DSL.using(connection, SQLDialect.POSTGRES);
      sql.execute(tables());
      var handler = new UsageProjection().handler();

      assertThat(roundTrips(() -> handler.on(sql, events(0)))).isEqualTo(3);
      assertThat(roundTrips(() -> handler.on(sql, events(Followers.READ)))).isEqualTo(2);
      connection.rollback();
    }
  }

  private static String tables() throws IOException {
    try (var file = UsageProjection.class.getResourceAsStream("V1__usage.sql")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static long roundTrips(Runnable batch) {
    try (var trips = RoundTrips.listen()) {
      batch.run();
      return trips.ofThreadThatSent("Copy");
    }
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
