package io.troupe.bench;

import io.troupe.bench.wallets.WalletsBenchmark;
import java.util.List;

/** Every benchmark there is, one line each. */
final class Benchmarks {
  static final List<Benchmark> ALL =
      List.of(
          new WalletsBenchmark(
              "wallets", "durable commands a second over 1,000 wallets, beside the peers", 1_000),
          new WalletsBenchmark("hot", "the same for a single wallet", 1));

  private Benchmarks() {}
}
