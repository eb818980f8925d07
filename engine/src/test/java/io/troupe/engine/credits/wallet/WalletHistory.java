package io.troupe.engine.credits.wallet;

import static org.assertj.core.api.Assertions.fail;

import io.troupe.engine.credits.wallet.NaiveWallet.Origin;
import io.troupe.engine.credits.wallet.WalletCommand.Capture;
import io.troupe.engine.credits.wallet.WalletCommand.Expire;
import io.troupe.engine.credits.wallet.WalletCommand.Grant;
import io.troupe.engine.credits.wallet.WalletCommand.Hold;
import io.troupe.engine.credits.wallet.WalletCommand.Refund;
import io.troupe.engine.credits.wallet.WalletCommand.Release;
import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.runtime.Context;
import io.troupe.engine.runtime.Decision;
import io.troupe.engine.runtime.Principal;
import io.troupe.engine.runtime.Scenario;
import io.troupe.engine.values.Credits;
import io.troupe.engine.values.GrantId;
import io.troupe.engine.values.HoldId;
import io.troupe.engine.values.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A wallet and its naive model living through the same random history, compared at each step. */
final class WalletHistory {
  private static final int GRANTS = 6;
  private static final int HOLDS = 6;
  private static final int MOST = 12;

  private final SplittableRandom random;
  private final NaiveWallet model = new NaiveWallet();
  private final List<WalletEvent> events = new ArrayList<>();
  private Wallet wallet = Wallet.EMPTY;
  private Instant now = Scenario.START;
  private int step;

  WalletHistory(SplittableRandom random) {
    this.random = random;
  }

  List<WalletEvent> events() {
    return events;
  }

  Wallet wallet() {
    return wallet;
  }

  WalletView view() {
    return WalletView.of(wallet);
  }

  void live(int steps) {
    for (step = 1; step <= steps; step++) {
      pass(Duration.ofMinutes(random.nextInt(4)));
      var asked =
          switch (random.nextInt(8)) {
            case 0, 1 -> grant();
            case 2, 3, 4 -> hold();
            case 5 -> capture();
            case 6 -> release();
            default -> refund();
          };
      compare(asked);
    }
  }

  void passAllTime() {
    pass(Wallet.LONGEST_HOLD);
    compare(new Expire());
  }

  private WalletCommand grant() {
    var id = "grant-" + random.nextInt(GRANTS);
    var amount = random.nextInt(MOST);
    var priority = random.nextInt(3);
    var expiresAt = random.nextInt(3) == 0 ? null : soon();
    return both(
        new Grant(new GrantId(id), new Credits(amount), "law", priority, expiresAt),
        model.grant(new Origin(id, priority, expiresAt, now), amount));
  }

  private WalletCommand hold() {
    var id = holdId();
    var amount = random.nextInt(MOST);
    var expiresAt = random.nextInt(3) == 0 ? null : soon();
    return both(
        new Hold(new HoldId(id), new Credits(amount), "law", expiresAt),
        model.hold(id, amount, expiresAt == null ? now.plus(Wallet.HOLD_FOR) : expiresAt, now));
  }

  private WalletCommand capture() {
    var id = holdId();
    @Nullable Integer amount = random.nextInt(3) == 0 ? null : (Integer) random.nextInt(MOST);
    return both(
        new Capture(new HoldId(id), amount == null ? null : new Credits(amount)),
        model.capture(id, amount));
  }

  private WalletCommand release() {
    var id = holdId();
    return both(new Release(new HoldId(id)), model.release(id));
  }

  private WalletCommand refund() {
    var id = holdId();
    return both(
        new Refund(new HoldId(id), "law"),
        model.refund(id, new Origin(command().value(), 0, null, now)));
  }

  /** Lets the wallet decide, and holds its answer against the model's. */
  private WalletCommand both(WalletCommand command, String expected) {
    same(decide(command, Principal.VISITOR), expected, command);
    return command;
  }

  /** Plain, because it is done ten million times. */
  private void same(Object actual, Object expected, WalletCommand after) {
    if (!actual.equals(expected)) {
      fail("step %d, %s: expected %s but was %s", step, after, expected, actual);
    }
  }

  private String decide(WalletCommand command, Principal principal) {
    var context = new Context(new TenantId("academy"), "law", principal, command(), now);
    return switch (Wallet.decide(wallet, command, context)) {
      case Decision.Accepted<WalletEvent>(var accepted) -> {
        accepted.forEach(event -> wallet = Wallet.evolve(wallet, event));
        events.addAll(accepted);
        yield NaiveWallet.ACCEPTED;
      }
      case Decision.Unchanged<WalletEvent>() -> NaiveWallet.UNCHANGED;
      case Decision.Rejected<WalletEvent>(var rejection) -> rejection.name();
    };
  }

  private void pass(Duration time) {
    now = now.plus(time);
    model.passTo(now);
    for (var timer : Expiry.timers(wallet)) {
      if (!timer.due().isAfter(now)) {
        same(decide(timer.command(), Principal.TIMER), NaiveWallet.ACCEPTED, timer.command());
      }
    }
    if (Expiry.timers(wallet).stream().anyMatch(timer -> !timer.due().isAfter(now))) {
      fail("step %d: something is left that should have ended", step);
    }
  }

  private void compare(WalletCommand after) {
    var available = new Credits(model.available());
    var held = new Credits(model.held());
    same(view(), new WalletView(available.plus(held), held, available), after);
    same(byGrant(wallet.grants()), model.grantsIn(""), after);
    wallet
        .holds()
        .forEach((id, open) -> same(byGrant(open.slices()), model.grantsIn(id.value()), after));
  }

  private static Map<String, Long> byGrant(List<Slice> slices) {
    var amounts = new TreeMap<String, Long>();
    slices.forEach(s -> amounts.merge(s.grant().value(), s.amount().amount(), Long::sum));
    return amounts;
  }

  private CommandId command() {
    return new CommandId("command-" + step);
  }

  private String holdId() {
    return "hold-" + random.nextInt(HOLDS);
  }

  /** From one minute ago to half an hour ahead. */
  private Instant soon() {
    return now.plus(Duration.ofMinutes(random.nextInt(-1, 30)));
  }
}
