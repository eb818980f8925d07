package io.troupe.engine.credits.wallet;

import static io.troupe.engine.runtime.Decision.accept;
import static io.troupe.engine.runtime.Decision.unchanged;

import io.troupe.engine.credits.wallet.WalletCommand.Expire;
import io.troupe.engine.credits.wallet.WalletEvent.GrantExpired;
import io.troupe.engine.credits.wallet.WalletEvent.HoldReleased;
import io.troupe.engine.runtime.Decision;
import io.troupe.engine.runtime.Timer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;

/** What time takes away: holds that nobody settles, and grants that nobody spends. */
final class Expiry {
  /** Most holds and grants ended by one {@link Expire}; the rest are due again at once. */
  private static final int AT_ONCE = 400;

  private Expiry() {}

  static Decision<WalletEvent> expire(Wallet wallet, Instant now) {
    var events = new ArrayList<WalletEvent>();
    wallet
        .holds()
        .forEach((id, open) -> {
          if (events.size() < AT_ONCE && !open.expiresAt().isAfter(now)) {
            events.add(new HoldReleased(id, open.amount(), true));
          }
        });
    var after = wallet;
    for (var event : events) {
      after = Wallet.evolve(after, event);
    }
    after.grants().stream()
        .filter(slice -> slice.expiredAt(now))
        .limit(AT_ONCE)
        .forEach(slice -> events.add(new GrantExpired(slice.grant(), slice.amount())));
    return events.isEmpty() ? unchanged() : accept(events);
  }

  /** One timer: the earliest moment at which a hold or a grant ends. */
  static Set<Timer<WalletCommand>> timers(Wallet wallet) {
    var due = Instant.MAX;
    for (var hold : wallet.holds().values()) {
      due = earlier(due, hold.expiresAt());
    }
    for (var slice : wallet.grants()) {
      due = slice.expiresAt() == null ? due : earlier(due, slice.expiresAt());
    }
    return due.equals(Instant.MAX) ? Set.of() : Set.of(new Timer<>("expiry", due, new Expire()));
  }

  private static Instant earlier(Instant one, Instant other) {
    return other.isBefore(one) ? other : one;
  }
}
