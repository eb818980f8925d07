package io.troupe.http.credits;

import io.troupe.engine.credits.wallet.WalletEntry;
import io.troupe.engine.credits.wallet.WalletView;
import io.troupe.engine.values.Credits;
import io.troupe.http.edge.json.Check;
import io.troupe.http.edge.json.Checkable;
import io.troupe.http.edge.json.Kebab;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Wallets on the wire. Amounts are whole credits. */
final class WalletJson {
  private WalletJson() {}

  record Wallet(String id, long balance, long held, long available) {
    static Wallet of(String id, WalletView view) {
      return new Wallet(
          id, view.balance().amount(), view.held().amount(), view.available().amount());
    }
  }

  /** One line of a statement, and what the wallet held after it. */
  record Entry(
      long version,
      String kind,
      String id,
      long amount,
      @Nullable String reason,
      Instant at,
      long balance,
      long held) {
    static Entry of(WalletEntries.Totals after, WalletEntry entry, Instant at) {
      return new Entry(
          after.version(),
          Kebab.of(entry.kind()),
          entry.subject().value(),
          entry.amount(),
          entry.reason(),
          at,
          after.balance(),
          after.held());
    }
  }

  /** A wallet after a change, with the id of what the change made or settled. */
  record Changed(String id, Wallet wallet) {
    static Changed of(String id, String wallet, WalletView view) {
      return new Changed(id, Wallet.of(wallet, view));
    }
  }

  record Grant(long amount, String reason, @Nullable Integer priority, @Nullable Instant expiresAt)
      implements Checkable {
    @Override
    public void check(Check check) {
      check
          .range("amount", amount, 1, Credits.MAX)
          .length("reason", reason, 1, 200)
          .range("priority", priority == null ? 0 : priority, 0, 100);
    }
  }

  record Hold(@Nullable String id, long amount, String reason, @Nullable Instant expiresAt)
      implements Checkable {
    @Override
    public void check(Check check) {
      check.id("id", id).range("amount", amount, 1, Credits.MAX).length("reason", reason, 1, 200);
    }
  }

  record Capture(@Nullable Long amount) implements Checkable {
    @Override
    public void check(Check check) {
      check.range("amount", amount, 1, Credits.MAX);
    }
  }

  record Refund(String reason) implements Checkable {
    @Override
    public void check(Check check) {
      check.length("reason", reason, 1, 200);
    }
  }
}
