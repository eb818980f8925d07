package io.troupe.http.credits;

import io.troupe.engine.credits.wallet.WalletEntity;
import io.troupe.engine.credits.wallet.WalletEntry;
import io.troupe.engine.credits.wallet.WalletEvent;
import io.troupe.engine.credits.wallet.WalletView;
import io.troupe.engine.runtime.Envelope;
import io.troupe.engine.runtime.History;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.runtime.Reply;
import io.troupe.engine.values.TenantId;
import io.troupe.http.edge.Answer;
import io.troupe.http.edge.Read;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.exchange.Cursor;
import io.troupe.http.edge.exchange.Page;
import io.troupe.http.edge.exchange.PageRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * A wallet's statement, the newest entry first: its events as the journal has them, read back from
 * what the wallet holds now.
 */
final class WalletEntries {
  private static final String LISTING = "wallet-entries";
  private static final int KEYS = 3;

  private final Entities entities;
  private final History history;

  WalletEntries(Entities entities, History history) {
    this.entities = entities;
    this.history = history;
  }

  CompletionStage<Answer> page(Read read, String id) {
    var page = read.page(LISTING, KEYS);
    return end(read, id, page)
        .thenCompose(end -> lines(read, id, end, page.limit()))
        .thenApply(lines -> Page.of(lines, page.limit(), line -> line.before().cursor()))
        .thenApply(lines -> Answer.ok(lines.map(Line::entry)));
  }

  /** Where the page begins: below what the one before showed, else at the wallet's last event. */
  private CompletionStage<Totals> end(Read read, String id, PageRequest page) {
    return page.after()
        .<CompletionStage<Totals>>map(
            cursor -> CompletableFuture.completedFuture(cursor.at(Totals::of)))
        .orElseGet(() -> now(read, id));
  }

  private CompletionStage<Totals> now(Read read, String id) {
    return entities
        .scope(read.caller())
        .entity(WalletEntity.TYPE, Entities.known(id))
        .read()
        .thenApply(reply ->
            Entities.found(reply).isEmpty() ? Totals.NONE : Totals.of(Entities.done(reply)));
  }

  /** One more than the limit if there are more. */
  private CompletionStage<List<Line>> lines(Read read, String id, Totals end, int limit) {
    if (end.version() < 1) {
      return CompletableFuture.completedFuture(List.of());
    }
    var tenant = new TenantId(read.caller().tenant());
    var wallet = Position.persistenceId(tenant, WalletEntity.TYPE.name(), id);
    var first = Math.max(1, end.version() - limit);
    return history
        .between(wallet, first, end.version())
        .thenApply(events -> {
          if (events.size() != end.version() - first + 1) {
            throw Cursor.unknown();
          }
          return backwards(events, end);
        });
  }

  private static List<Line> backwards(List<Envelope<?>> events, Totals end) {
    var lines = new ArrayList<Line>(events.size());
    var after = end;
    for (var stored : events.reversed()) {
      var entry = WalletEntry.of((WalletEvent) stored.event());
      var before = after.before(entry);
      var at = stored.provenance().at();
      lines.add(new Line(WalletJson.Entry.of(after, entry, at), before));
      after = before;
    }
    return lines;
  }

  /** An entry, and what the wallet held before it. */
  private record Line(WalletJson.Entry entry, Totals before) {}

  /**
   * What the wallet holds after an event of it.
   *
   * @param version the event's number in the wallet's history, from 1; 0 before the first
   */
  record Totals(long version, long balance, long held) {
    private static final Totals NONE = new Totals(0, 0, 0);

    private static Totals of(Reply.Done<WalletView> done) {
      var view = done.view();
      return new Totals(done.position().version(), view.balance().amount(), view.held().amount());
    }

    private static Totals of(List<String> keys) {
      return new Totals(
          Long.parseLong(keys.get(0)), Long.parseLong(keys.get(1)), Long.parseLong(keys.get(2)));
    }

    private Totals before(WalletEntry entry) {
      return new Totals(version - 1, balance - entry.balance(), held - entry.held());
    }

    private Cursor cursor() {
      return new Cursor(
          LISTING, List.of(Long.toString(version), Long.toString(balance), Long.toString(held)));
    }
  }
}
