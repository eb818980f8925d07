package io.troupe.node.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.journal.JournalKind;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * 10,000 spends of one credit each, held and captured over 64 connections, against 9,000 credits,
 * while the node is killed in the middle. Whoever gets no answer asks again under the same key.
 */
@Tag("slow")
class HotWalletTest {
  private static final int SPENDS = 10_000;
  private static final int CREDITS = 9_000;
  private static final int CONNECTIONS = 64;
  private static final Duration LIMIT = Duration.ofMinutes(5);

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void parallel_spends_never_overdraw_and_never_capture_twice(JournalKind kind) throws Exception {
    try (var node = new NodeProcess(folder, Databases.of(kind))) {
      var job = new Job(node.address(), node.mail());
      job.until("who accepts too");
      var wallet = job.walletWith(CREDITS);
      var captured = new AtomicInteger();
      var refused = new AtomicInteger();
      try (var people = Executors.newFixedThreadPool(CONNECTIONS)) {
        var spends =
            IntStream.range(0, SPENDS)
                .<Callable<Void>>mapToObj(i ->
                    () -> {
                      spend(job, wallet, i, captured, refused);
                      return null;
                    })
                .map(people::submit)
                .toList();
        while (captured.get() < SPENDS / 3) {
          Thread.onSpinWait();
        }
        node.kill();
        node.start();
        for (var spend : spends) {
          spend.get();
        }
      }
      assertThat(captured).hasValue(CREDITS);
      assertThat(refused).hasValue(SPENDS - CREDITS);
      var end = job.admin().get(wallet);
      assertThat(end.required("balance").asLong()).isZero();
      assertThat(end.required("held").asLong()).isZero();
    }
  }

  private static void spend(
      Job job, String wallet, int i, AtomicInteger captured, AtomicInteger refused) {
    var hold = "spend-" + i;
    var held =
        settled(
            job,
            wallet + "/holds",
            hold,
            "{\"id\": \"%s\", \"amount\": 1, \"reason\": \"spend\"}".formatted(hold));
    if (held.statusCode() == 402) {
      refused.incrementAndGet();
      return;
    }
    assertThat(held.statusCode()).as(held.body()).isEqualTo(201);
    var spent = settled(job, wallet + "/holds/" + hold + "/capture", hold, "{}");
    assertThat(spent.statusCode()).as(spent.body()).isEqualTo(200);
    captured.incrementAndGet();
  }

  /** Asks until there is an answer that settles it: not while the node is away or busy. */
  private static HttpResponse<String> settled(Job job, String path, String key, String body) {
    var end = Instant.now().plus(LIMIT);
    while (Instant.now().isBefore(end)) {
      try {
        var response = job.admin().change("POST", path, key, body);
        if (response.statusCode() < 500) {
          return response;
        }
      } catch (UncheckedIOException _) {
        // The node is away; the key makes it safe to ask again.
      }
      Thread.yield();
    }
    throw new AssertionError("no answer within " + LIMIT);
  }
}
