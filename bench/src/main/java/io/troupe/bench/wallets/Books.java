package io.troupe.bench.wallets;

import io.troupe.bench.load.Ledger;
import io.troupe.engine.credits.wallet.WalletEntry;
import io.troupe.engine.credits.wallet.WalletEvent;
import io.troupe.engine.journal.EventTail;
import io.troupe.engine.journal.Recorded;
import io.troupe.engine.journal.TailPosition;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.values.TenantId;
import io.troupe.projections.runtime.ReadModels;
import io.troupe.projections.usage.UsageProjection;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The wallets of a tenant as they were stored: their events, read again, and what was spent. */
final class Books {
  private static final Duration WAIT = Duration.ofMinutes(1);
  private static final int WAITS = 10;

  private final EventTail tail;
  private final ReadModels views;
  private final TenantId tenant;
  private final TailPosition begin;

  /** To be opened before the tenant has any wallets. */
  Books(EventTail tail, ReadModels views, TenantId tenant) {
    this.tail = tail;
    this.views = views;
    this.tenant = tenant;
    begin = tail.head();
  }

  /**
   * What the journal says of holds and credits, and the read model of captures, once that has all
   * events; fails after ten minutes.
   *
   * @param last an event that was stored after all of them
   */
  Ledger ledger(Position last) {
    await(last);
    var spent =
        views.query(UsageProjection.NAME, sql -> Uses.of(sql, tenant)).toCompletableFuture().join();
    var sums = new Sums(tenant, last);
    for (var at = begin; !sums.ended; ) {
      var events = tail.after(at, EventTail.MAX_LIMIT).toCompletableFuture().join();
      events.forEach(event -> sums.add(event.recorded()));
      at = events.getLast().position();
    }
    return sums.ledger(spent);
  }

  private void await(Position position) {
    for (var waited = 0; waited < WAITS; waited++) {
      var there = views.caughtUp(UsageProjection.NAME, position, WAIT);
      if (there.toCompletableFuture().join()) {
        return;
      }
    }
    throw new IllegalStateException("the read model of what was spent does not follow");
  }

  /** Of the wallets' events up to the last. */
  private static final class Sums {
    private final TenantId tenant;
    private final Position last;
    private final Map<String, Long> available = new HashMap<>();
    private long held;
    private long holds;
    private boolean ended;

    private Sums(TenantId tenant, Position last) {
      this.tenant = tenant;
      this.last = last;
    }

    private void add(Recorded recorded) {
      var position = recorded.position();
      ended |= position.equals(last);
      if (position.tenant().equals(tenant) && recorded.event() instanceof WalletEvent event) {
        var entry = WalletEntry.of(event);
        available.merge(position.entityId(), entry.available(), Long::sum);
        held += entry.held();
        holds += entry.kind() == WalletEntry.Kind.HELD ? 1 : 0;
      }
    }

    private Ledger ledger(Uses spent) {
      return new Ledger(
          available.values().stream().mapToLong(Long::longValue).sum(),
          held,
          holds + spent.rows(),
          available.values().stream().filter(credits -> credits < 0).count());
    }
  }
}
