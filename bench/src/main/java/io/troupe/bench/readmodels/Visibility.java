package io.troupe.bench.readmodels;

import io.troupe.bench.load.Load;
import io.troupe.bench.load.OpenLoop;
import io.troupe.bench.load.TryAgain;
import io.troupe.bench.machine.TroupeNode;
import io.troupe.bench.wallets.WalletAsks;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.values.TenantId;
import io.troupe.projections.runtime.ReadModels;
import io.troupe.projections.usage.UsageProjection;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

/** Gives commands to a node's wallets, and waits for some captures to be seen in what was spent. */
public final class Visibility {
  private static final int WALLETS = 1_000;
  private static final int SAMPLES_PER_SECOND = 50;
  private static final Duration LONGEST = Duration.ofMinutes(1);
  private static final int DIGITS = 3;

  private final WalletAsks wallets;
  private final ReadModels views;
  private final Recorder answered = new Recorder(LONGEST.toMillis() * 1_000, DIGITS);
  private final Recorder visible = new Recorder(LONGEST.toMillis() * 1_000, DIGITS);
  private final LongAccumulator lastAnswer = new LongAccumulator(Math::max, Long.MIN_VALUE);
  private int loads;

  /** Microseconds from a command to its answer, and from there to its row. */
  public record Lags(double eventsPerSecond, Histogram answered, Histogram visible) {}

  /** Wallets of a tenant that nobody else uses. */
  public Visibility(TroupeNode node, TenantId tenant) throws Exception {
    wallets = new WalletAsks(node.scope(tenant));
    views = node.node().views();
    wallets.grant(WALLETS, Load.GRANTED);
  }

  /** So many holds and captures, each pair begun when the capture before can be read. */
  Lags quiet(int captures) throws TryAgain {
    loads++;
    var begin = System.nanoTime();
    for (var n = 0; n < captures; n++) {
      var id = loads + "-" + n;
      wallets.hold(n % WALLETS, id);
      var due = System.nanoTime();
      var at = wallets.capture(n % WALLETS, id);
      record(answered, due);
      watch(at).join();
    }
    return lags(2 * captures / ((System.nanoTime() - begin) / 1e9));
  }

  /** A hold and its capture at fixed moments, once nothing of an earlier load is left to follow. */
  public Lags at(int eventsPerSecond, Duration time) throws Exception {
    settle();
    loads++;
    var pairs = eventsPerSecond / 2;
    var nth = Math.max(1, pairs / SAMPLES_PER_SECOND);
    var begin = System.nanoTime();
    var count = OpenLoop.run(pairs, time, (number, due) -> pair(number, due, number % nth == 0));
    return lags(2 * count / ((lastAnswer.get() - begin) / 1e9));
  }

  private void settle() {
    var last = again(() -> wallets.hold(0, "settle-" + loads));
    while (!caughtUp(last).join()) {
      Thread.onSpinWait();
    }
  }

  private void pair(long number, long due, boolean sampled) {
    var wallet = (int) (number % WALLETS);
    var id = loads + "-" + number;
    again(() -> wallets.hold(wallet, id));
    record(answered, due);
    var at = again(() -> wallets.capture(wallet, id));
    lastAnswer.accumulate(System.nanoTime());
    if (sampled) {
      watch(at).join();
    }
  }

  private interface Command {
    Position give() throws TryAgain;
  }

  private static Position again(Command command) {
    while (true) {
      try {
        return command.give();
      } catch (TryAgain _) {
        Thread.yield();
      }
    }
  }

  /** Done when the row is there; a row that is not after a minute counts as a minute. */
  private CompletableFuture<Void> watch(Position at) {
    var begin = System.nanoTime();
    return caughtUp(at).thenAccept(_ -> record(visible, begin));
  }

  private CompletableFuture<Boolean> caughtUp(Position at) {
    return views.caughtUp(UsageProjection.NAME, at, LONGEST).toCompletableFuture();
  }

  private static void record(Recorder recorder, long begin) {
    var micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begin);
    recorder.recordValue(Math.min(LONGEST.toMillis() * 1_000, micros));
  }

  private Lags lags(double eventsPerSecond) {
    return new Lags(
        eventsPerSecond, answered.getIntervalHistogram(), visible.getIntervalHistogram());
  }
}
