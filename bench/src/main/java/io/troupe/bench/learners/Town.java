package io.troupe.bench.learners;

import io.troupe.bench.Plan;
import io.troupe.bench.http.Client;
import io.troupe.bench.machine.TroupeNode;
import io.troupe.bench.readmodels.Build;
import io.troupe.bench.wallets.WalletAsks;
import io.troupe.projections.AllReadModels;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Everybody who is there before anything is measured. */
final class Town {
  private static final int IN_AN_ACADEMY = 1_000;
  private static final int AT_ONCE = 128;
  private static final int TOLD_EVERY = 2_000;

  private final TroupeNode node;
  private final Plan plan;

  Town(TroupeNode node, Plan plan) {
    this.node = node;
    this.plan = plan;
  }

  /** So many learners in academies of a thousand, once the read models know all of them. */
  List<Learner> of(int learners) throws Exception {
    var academies = academies(Math.ceilDiv(learners, IN_AN_ACADEMY));
    var making = new Learners(node);
    var all = new ArrayList<Learner>(learners);
    try (var threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      var made =
          IntStream.range(0, learners)
              .mapToObj(number -> {
                var academy = academies.get(number % academies.size());
                return threads.submit(() -> making.make(academy, number));
              })
              .toList();
      for (var one : made) {
        all.add(one.get());
        if (all.size() % TOLD_EVERY == 0) {
          plan.say("%d learners made", all.size());
        }
      }
    }
    plan.say("waiting for the read models");
    var last = WalletAsks.last(node.scope(WalletAsks.AFTERWARDS));
    Build.awaitAll(node.node().views(), AllReadModels.LIST, last);
    return all;
  }

  private List<Academy> academies(int count) throws Exception {
    var academies = new ArrayList<Academy>(count);
    try (var client = new Client(node.node().http())) {
      var opening = new Academies(node, client);
      for (var number = 0; number < count; number++) {
        academies.add(opening.open(number));
      }
    }
    plan.say("%d academies signed up, programmes published", count);
    return academies;
  }
}
