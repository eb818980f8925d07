package io.troupe.engine.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Compares the plugin's DAO with the batch DAO, in interleaved runs on one machine: events a second
 * with 256 writes in flight over 1,000 entities. Run {@code main} with the number of pairs.
 */
final class JournalThroughput {
  private static final int ENTITIES = 1_000;
  private static final int IN_FLIGHT = 256;
  private static final int EVENTS = 40_000;
  private static final String PAYLOAD = "x".repeat(280);

  private JournalThroughput() {}

  public static void main(String[] args) throws Exception {
    int pairs = args.length == 0 ? 5 : Integer.parseInt(args[0]);
    for (var kind : JournalKind.values()) {
      compare(kind, pairs);
    }
    System.exit(0);
  }

  private static void compare(JournalKind kind, int pairs) throws Exception {
    var plain = new ArrayList<Long>();
    var batch = new ArrayList<Long>();
    for (int i = 0; i <= pairs; i++) {
      plain.add(measure(TestJournal.openWithDefaultDao(settings(kind))));
      batch.add(measure(TestJournal.open(settings(kind))));
    }
    System.out.printf("%s plugin %s batch %s%n", kind, summary(plain), summary(batch));
  }

  private static JournalSettings settings(JournalKind kind) throws IOException {
    var settings = TestDatabases.of(kind, Files.createTempDirectory("throughput"));
    return kind == JournalKind.H2
        ? settings
        : settings.withConnections(Integer.getInteger("connections", 8), 1, 1);
  }

  private static long measure(TestJournal opened) throws Exception {
    try (var journal = opened) {
      var next = new AtomicInteger();
      var inFlight = new Semaphore(IN_FLIGHT);
      var failed = new AtomicInteger();
      var done = new CountDownLatch(EVENTS);
      long start = System.nanoTime();
      while (next.get() < EVENTS) {
        inFlight.acquire();
        int n = next.getAndIncrement();
        journal
            .write("entity" + n % ENTITIES, n / ENTITIES + 1, PAYLOAD)
            .whenComplete((_, error) -> {
              failed.addAndGet(error == null ? 0 : 1);
              inFlight.release();
              done.countDown();
            });
      }
      done.await(5, TimeUnit.MINUTES);
      if (failed.get() > 0 || done.getCount() > 0) {
        throw new IllegalStateException(failed + " writes failed");
      }
      return EVENTS * 1_000_000_000L / (System.nanoTime() - start);
    }
  }

  /** The first run of each warms up and is left out. */
  private static String summary(List<Long> rates) {
    var sorted = rates.stream().skip(1).sorted().toList();
    return "median %d of %s".formatted(sorted.get(sorted.size() / 2), sorted);
  }
}
