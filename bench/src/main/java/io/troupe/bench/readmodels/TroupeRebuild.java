package io.troupe.bench.readmodels;

import io.troupe.bench.machine.Journal;
import io.troupe.bench.machine.Postgres;
import io.troupe.bench.wallets.Filled;
import io.troupe.bench.wallets.JournalFill;
import io.troupe.bench.wallets.WalletAsks;
import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.runtime.TestNode;
import io.troupe.projections.AllReadModels;
import io.troupe.projections.runtime.ReadModel;
import io.troupe.projections.runtime.ReadModelSettings;
import io.troupe.projections.runtime.ReadModels;
import io.troupe.projections.usage.UsageProjection;
import java.time.Clock;
import java.util.List;
import java.util.function.DoubleSupplier;

/** A node on a full journal that has built all of its read models. */
final class TroupeRebuild implements AutoCloseable {
  private final Journal journal;
  private final Filled filled;
  private final DoubleSupplier databaseCpu;
  private final TestNode node;
  private final ReadModels views;

  private TroupeRebuild(Journal journal, Filled filled, DoubleSupplier databaseCpu)
      throws Exception {
    this.journal = journal;
    this.filled = filled;
    this.databaseCpu = databaseCpu;
    node = journal.node();
    views =
        new ReadModels(
            AllReadModels.LIST,
            node.database(),
            node.tail(),
            node.followers(),
            Clock.systemUTC(),
            ReadModelSettings.DEFAULT);
  }

  static TroupeRebuild open(JournalKind kind, Postgres postgres, Filled filled) throws Exception {
    var opened =
        switch (kind) {
          case H2 -> new TroupeRebuild(Journal.open(kind, postgres), filled, () -> 0);
          case POSTGRES -> new TroupeRebuild(Journal.open(kind, postgres), filled, postgres::cpu);
        };
    opened.build();
    return opened;
  }

  private void build() throws Exception {
    var last = new JournalFill(new WalletAsks(node.scope())).fill(filled);
    views.start();
    Build.awaitAll(views, AllReadModels.LIST, last);
  }

  /** Who builds all read models. */
  Rebuilder all(String name) {
    return rebuilder(name, AllReadModels.LIST);
  }

  /** Who builds that of what was spent alone; the others have nothing to do meanwhile. */
  Rebuilder usage(String name) {
    return rebuilder(name, List.of(new UsageProjection()));
  }

  private Rebuilder rebuilder(String name, List<ReadModel> models) {
    return new Rebuilder(name, models.size(), () -> rebuild(models), this::lost, databaseCpu);
  }

  private void rebuild(List<ReadModel> models) throws Exception {
    for (var model : models) {
      views.rebuild(model.name()).toCompletableFuture().join();
    }
    for (var model : models) {
      Build.await(views, model.name(), build -> build.state().equals("RUNNING"));
    }
  }

  private long lost() {
    return views.query(UsageProjection.NAME, filled::lost).toCompletableFuture().join();
  }

  @Override
  public void close() throws Exception {
    node.close();
    journal.close();
  }
}
