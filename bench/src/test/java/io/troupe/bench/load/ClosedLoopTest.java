package io.troupe.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ClosedLoopTest {
  private static final Load LOAD = new Load(4, 8, Duration.ofMillis(20), Duration.ofMillis(200));

  @Test
  void a_contender_that_counts_each_command_once_loses_nothing() throws Exception {
    var measured = new ClosedLoop(new Counting(0, 0), LOAD).run();

    assertThat(measured.commands()).isPositive();
    assertThat(measured.commands()).isEqualTo(measured.latencies().getTotalCount());
    assertThat(measured.retries()).isZero();
    assertThat(measured.lost()).isZero();
  }

  @Test
  void what_a_contender_forgets_is_told() throws Exception {
    assertThat(new ClosedLoop(new Counting(10, 0), LOAD).run().lost()).isPositive();
  }

  @Test
  void a_command_that_is_given_again_counts_once() throws Exception {
    var measured = new ClosedLoop(new Counting(0, 10), LOAD).run();

    assertThat(measured.retries()).isPositive();
    assertThat(measured.lost()).isZero();
  }

  /** Forgets every n-th hold, and fails before every m-th; 0 is never. */
  private static final class Counting implements Contender {
    private final int forgets;
    private final int fails;
    private final AtomicLong given = new AtomicLong();
    private final AtomicLong holds = new AtomicLong();
    private final AtomicLong captures = new AtomicLong();

    Counting(int forgets, int fails) {
      this.forgets = forgets;
      this.fails = fails;
    }

    @Override
    public void hold(int wallet, String id) throws TryAgain {
      var number = given.incrementAndGet();
      if (isNth(number, fails)) {
        throw new TryAgain("as told");
      }
      if (!isNth(number, forgets)) {
        holds.incrementAndGet();
      }
      Thread.yield();
    }

    private static boolean isNth(long number, int nth) {
      return nth > 0 && number % nth == 0;
    }

    @Override
    public void capture(int wallet, String id) {
      captures.incrementAndGet();
    }

    @Override
    public Ledger ledger() {
      var held = holds.get() - captures.get();
      return new Ledger(LOAD.granted() - holds.get(), held, holds.get() + captures.get(), 0);
    }

    @Override
    public double databaseCpu() {
      return 0;
    }

    @Override
    public void close() {}
  }
}
