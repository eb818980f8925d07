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
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How much memory a command takes on its way from the caller to the tail and back. */
class CommandAllocationTest {
  private static final int WALLETS = 100;
  private static final int WARM_UP = 20;
  private static final int MEASURED = 20;
  private static final Credits ONE = new Credits(1);

  @Test
  void what_all_threads_allocate_for_a_hold_or_its_capture_stays_within_bounds(
      @TempDir Path folder) throws Exception {
    var database = TestDatabases.of(JournalKind.POSTGRES, folder);
    try (var node = TestNode.start(database, WalletEntity.TYPE)) {
      give(node, "grant", _ -> grant());
      pairs(node, 0, WARM_UP);
      for (int i = 0; i < 5; i++) {
      var before = allocated();
      pairs(node, WARM_UP + i * MEASURED, WARM_UP + (i+ 1) * MEASURED);
      var command = (allocated() - before) / (2 * MEASURED * WALLETS);
      System.err.println("ALLOC " + command);
      }
    }
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
      give(node, "hold-" + pair, _ -> new WalletCommand.Hold(hold, ONE, "test", null));
      give(node, "capture-" + pair, _ -> new WalletCommand.Capture(hold, null));
    }
  }

  private static void give(TestNode node, String id, IntFunction<WalletCommand> command)
      throws Exception {
    var answers =
        IntStream.range(0, WALLETS)
            .mapToObj(wallet ->
                node.scope()
                    .entity(WalletEntity.TYPE, "w" + wallet)
                    .ask(new CommandId(id), command.apply(wallet)))
            .toList();
    for (var answer : answers) {
      assertThat(TestNode.get(answer)).isInstanceOf(Reply.Done.class);
    }
  }
}
