package io.troupe.bench;

import io.troupe.bench.entities.IdleBenchmark;
import io.troupe.bench.entities.RecoverBenchmark;
import io.troupe.bench.growth.GrowthBenchmark;
import io.troupe.bench.http.HttpBenchmark;
import io.troupe.bench.learners.LearnersBenchmark;
import io.troupe.bench.readmodels.DrainBenchmark;
import io.troupe.bench.readmodels.LagBenchmark;
import io.troupe.bench.readmodels.RebuildBenchmark;
import io.troupe.bench.start.StartBenchmark;
import io.troupe.bench.wallets.WalletsBenchmark;
import java.util.List;

/** Every benchmark there is, one line each. */
final class Benchmarks {
  static final List<Benchmark> ALL =
      List.of(
          new WalletsBenchmark(
              "wallets", "durable commands a second over 1,000 wallets, beside the peers", 1_000),
          new WalletsBenchmark("hot", "the same for a single wallet", 1),
          new LagBenchmark(),
          new DrainBenchmark(),
          new RebuildBenchmark(),
          new RecoverBenchmark(),
          new IdleBenchmark(),
          new HttpBenchmark(),
          new StartBenchmark(),
          new LearnersBenchmark(),
          new GrowthBenchmark());

  private Benchmarks() {}
}
