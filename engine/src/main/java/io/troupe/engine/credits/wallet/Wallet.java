package io.troupe.engine.credits.wallet;

import static io.troupe.engine.credits.wallet.WalletRejection.ALREADY_EXPIRED;
import static io.troupe.engine.credits.wallet.WalletRejection.AMOUNT_NOT_POSITIVE;
import static io.troupe.engine.credits.wallet.WalletRejection.BALANCE_LIMIT;
import static io.troupe.engine.credits.wallet.WalletRejection.HOLD_SETTLED;
import static io.troupe.engine.credits.wallet.WalletRejection.HOLD_TOO_LONG;
import static io.troupe.engine.credits.wallet.WalletRejection.ID_TAKEN;
import static io.troupe.engine.credits.wallet.WalletRejection.INSUFFICIENT_CREDITS;
import static io.troupe.engine.credits.wallet.WalletRejection.TOO_MANY_GRANTS;
import static io.troupe.engine.credits.wallet.WalletRejection.TOO_MANY_HOLDS;
import static io.troupe.engine.runtime.Decision.accept;
import static io.troupe.engine.runtime.Decision.reject;
import static io.troupe.engine.runtime.Decision.unchanged;

import io.troupe.engine.credits.wallet.WalletCommand.Capture;
import io.troupe.engine.credits.wallet.WalletCommand.Expire;
import io.troupe.engine.credits.wallet.WalletCommand.Grant;
import io.troupe.engine.credits.wallet.WalletCommand.Hold;
import io.troupe.engine.credits.wallet.WalletCommand.Refund;
import io.troupe.engine.credits.wallet.WalletCommand.Release;
import io.troupe.engine.credits.wallet.WalletEvent.CaptureRefunded;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsCaptured;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsGranted;
import io.troupe.engine.credits.wallet.WalletEvent.CreditsHeld;
import io.troupe.engine.credits.wallet.WalletEvent.GrantExpired;
import io.troupe.engine.credits.wallet.WalletEvent.HoldReleased;
import io.troupe.engine.runtime.Context;
import io.troupe.engine.runtime.Decision;
import io.troupe.engine.values.Credits;
import io.troupe.engine.values.GrantId;
import io.troupe.engine.values.HoldId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Prepaid credits. What is available is never negative, a hold is settled at most once, and no
 * credit comes into being or vanishes but by an event.
 *
 * @param grants what is available, in the order of spending
 * @param holds open reservations
 * @param settled how the latest holds ended; an older one is unknown
 * @param available sum of {@code grants}
 * @param held sum of {@code holds}
 */
public record Wallet(
    PVector<Slice> grants,
    PMap<HoldId, OpenHold> holds,
    SettledHolds settled,
    Credits available,
    Credits held) {

  /** How long a hold lasts when the caller does not say. */
  public static final Duration HOLD_FOR = Duration.ofMinutes(15);

  static final Duration LONGEST_HOLD = Duration.ofDays(30);
  static final int MOST_GRANTS = 1_000;
  static final int MOST_HOLDS = 1_000;

  static final Wallet EMPTY =
      new Wallet(
          TreePVector.empty(), HashTreePMap.empty(), SettledHolds.NONE, Credits.ZERO, Credits.ZERO);

  static Decision<WalletEvent> decide(Wallet wallet, WalletCommand command, Context context) {
    return switch (command) {
      case Grant grant -> wallet.grant(grant, context.now());
      case Hold hold -> wallet.hold(hold, context.now());
      case Capture capture -> Settling.capture(wallet, capture);
      case Release(var id) -> Settling.release(wallet, id);
      case Refund refund -> Settling.refund(wallet, refund, context);
      case Expire() -> Expiry.expire(wallet, context.now());
    };
  }

  private Decision<WalletEvent> grant(Grant grant, Instant now) {
    if (grant.amount().isZero()) {
      return reject(AMOUNT_NOT_POSITIVE);
    }
    if (grant.expiresAt() != null && !grant.expiresAt().isAfter(now)) {
      return reject(ALREADY_EXPIRED);
    }
    if (isOpen(grant.id())) {
      return reject(ID_TAKEN);
    }
    if (grants.size() >= MOST_GRANTS) {
      return reject(TOO_MANY_GRANTS);
    }
    return hasRoomFor(grant.amount())
        ? accept(
            new CreditsGranted(
                grant.id(),
                grant.amount(),
                grant.reason(),
                grant.priority(),
                now,
                grant.expiresAt()))
        : reject(BALANCE_LIMIT);
  }

  /** Whether credits of this grant are available or held: two grants of one id would mix. */
  private boolean isOpen(GrantId id) {
    return Stream.concat(
            grants.stream(), holds.values().stream().flatMap(open -> open.slices().stream()))
        .anyMatch(slice -> slice.grant().equals(id));
  }

  private Decision<WalletEvent> hold(Hold hold, Instant now) {
    var expiresAt = hold.expiresAt() == null ? now.plus(HOLD_FOR) : hold.expiresAt();
    if (hold.amount().isZero()) {
      return reject(AMOUNT_NOT_POSITIVE);
    }
    if (settled.get(hold.id()) != null) {
      return reject(HOLD_SETTLED);
    }
    var open = holds.get(hold.id());
    if (open != null) {
      return open.amount().equals(hold.amount()) ? unchanged() : reject(ID_TAKEN);
    }
    if (!expiresAt.isAfter(now)) {
      return reject(ALREADY_EXPIRED);
    }
    if (expiresAt.isAfter(now.plus(LONGEST_HOLD))) {
      return reject(HOLD_TOO_LONG);
    }
    if (!available.covers(hold.amount())) {
      return reject(INSUFFICIENT_CREDITS);
    }
    if (holds.size() >= MOST_HOLDS) {
      return reject(TOO_MANY_HOLDS);
    }
    var slices = Grants.first(grants, hold.amount());
    return accept(new CreditsHeld(hold.id(), hold.amount(), slices, hold.reason(), expiresAt));
  }

  static Wallet evolve(Wallet wallet, WalletEvent event) {
    return switch (event) {
      case CreditsGranted(var id, var amount, _, var priority, var at, var expiresAt) ->
          wallet.plus(new Slice(id, amount, priority, at, expiresAt));
      case CreditsHeld held -> wallet.reserve(held);
      case CreditsCaptured(var id, var amount, _, _) -> wallet.settle(id, amount);
      case HoldReleased(var id, _, _) -> wallet.settle(id, Credits.ZERO);
      case CaptureRefunded(var id, var grant, var amount, _, var at) ->
          wallet.plus(new Slice(grant, amount, 0, at, null)).refunded(id);
      case GrantExpired(var id, var amount) -> wallet.without(id, amount);
    };
  }

  private Wallet plus(Slice slice) {
    return new Wallet(
        Grants.plus(grants, slice), holds, settled, available.plus(slice.amount()), held);
  }

  private Wallet reserve(CreditsHeld hold) {
    var open = new OpenHold(hold.amount(), hold.slices(), hold.reason(), hold.expiresAt());
    return new Wallet(
        Grants.minusFirst(grants, hold.amount()),
        holds.plus(hold.id(), open),
        settled,
        available.minus(hold.amount()),
        held.plus(hold.amount()));
  }

  /** Ends a hold of which {@code spent} is gone; the rest returns to its grants. */
  private Wallet settle(HoldId id, Credits spent) {
    var open = Objects.requireNonNull(holds.get(id), "only an open hold is settled");
    return new Wallet(
        Grants.plusAll(grants, Grants.after(open.slices(), spent)),
        holds.minus(id),
        settled.plus(id, spent),
        available.plus(open.amount().minus(spent)),
        held.minus(open.amount()));
  }

  private Wallet refunded(HoldId id) {
    return new Wallet(grants, holds, settled.refunded(id), available, held);
  }

  private Wallet without(GrantId id, Credits amount) {
    var left = grants.minusAll(grants.stream().filter(s -> s.grant().equals(id)).toList());
    return new Wallet(left, holds, settled, available.minus(amount), held);
  }

  boolean hasRoomFor(Credits more) {
    return available.amount() + held.amount() + more.amount() <= Credits.MAX;
  }
}
