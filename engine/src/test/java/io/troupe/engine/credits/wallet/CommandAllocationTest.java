package io.troupe.engine.credits.wallet;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.journal.TestDatabases;
import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.runtime.Reply;
import io.troupe.engine.runtime.TestNode;
import io.troupe.engine.values.Credits;
import io.troupe.engine.values.GrantId;
import io.troupe.engine.values.HoldId;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much memory a command takes of all threads, from its caller to the tail that reads its event.
 * An event that is decoded again, or a fingerprint made by reflection, is seen by it.
 */
class CommandAllocationTest {
  /** 17.6 kB are measured; the first such mistake takes 23.9, the other 21.1. */
  private static final long MOST_BYTES = 20_000;

  private static final int WALLETS = 100;
  private static final int WARM_UP = 30;
  private static final int ROUNDS = 3;
  private static final int PAIRS = 10;
  private static final Credits ONE = new Credits(1);

  @Test
  void a_hold_or_its_capture_takes_no_more_memory_than_it_has_to(@TempDir Path folder)
      throws Exception {
    var database = TestDatabases.of(JournalKind.POSTGRES, folder);
    try (var node = TestNode.start(database, WalletEntity.TYPE)) {
      give(node, "grant", grant());
      pairs(node, 0, WARM_UP);
      var least = Long.MAX_VALUE;
      for (var round = 0; round < ROUNDS; round++) {
        least = Math.min(least, bytesOfOne(node, WARM_UP + round * PAIRS));
      }
      assertThat(least).isLessThan(MOST_BYTES);
    }
  }

  private static long bytesOfOne(TestNode node, int from) throws Exception {
    var before = allocated();
    pairs(node, from, from + PAIRS);
    return (allocated() - before) / (2 * PAIRS * WALLETS);
  }

  private static long allocated() {
    return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getTotalThreadAllocatedBytes();
  }

  private static WalletCommand grant() {
    return new WalletCommand.Grant(new GrantId("grant"), new Credits(1_000), "test", 0, null);
  }

  /** Each wallet holds a credit and spends it, all at once, and again. */
  private static void pairs(TestNode node, int from, int to) throws Exception {
    for (var pair = from; pair < to; pair++) {
      var hold = new HoldId("h" + pair);
      give(node, "hold-" + pair, new WalletCommand.Hold(hold, ONE, "test", null));
      give(node, "capture-" + pair, new WalletCommand.Capture(hold, null));
    }
  }

  private static void give(TestNode node, String id, WalletCommand command) throws Exception {
    var answers =
        IntStream.range(0, WALLETS)
            .mapToObj(wallet ->
                node.scope()
                    .entity(WalletEntity.TYPE, "w" + wallet)
                    .ask(new CommandId(id), command))
            .toList();
    for (var answer : answers) {
      assertThat(TestNode.get(answer)).isInstanceOf(Reply.Done.class);
    }
  }
}
