package io.troupe.http.credits;

import static io.troupe.engine.tenancy.role.Permission.WALLET_SPEND;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.Catalogue;
import io.troupe.engine.credits.wallet.WalletCommand;
import io.troupe.engine.credits.wallet.WalletEntity;
import io.troupe.engine.runtime.TestNode;
import io.troupe.engine.values.Credits;
import io.troupe.engine.values.GrantId;
import io.troupe.http.TestApi;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pekko.cluster.sharding.ClusterSharding;
import org.apache.pekko.cluster.sharding.ShardRegion;
import org.apache.pekko.pattern.Patterns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.jdk.javaapi.CollectionConverters;

/** What a command asks besides its own entity: nobody, as its token says who may. */
class CommandCostTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Test
  void a_hold_and_its_capture_wake_no_entity_but_the_wallet(@TempDir Path folder) throws Exception {
    try (var api = TestApi.start(folder)) {
      var grant = new WalletCommand.Grant(new GrantId("g1"), new Credits(5), "welcome", 0, null);
      api.node().done(WalletEntity.TYPE, "w1", "grant", grant);
      var spender = api.as(TestApi.TENANT, "spender", Set.of(WALLET_SPEND));
      var holds = "/v1/wallets/w1/holds";

      spender.post(holds, "{'id': 'h1', 'amount': 2, 'reason': 'lesson'}").status(201);
      spender.post(holds + "/h1/capture", "{}").status(200);

      assertThat(Catalogue.ALL.types().stream().flatMap(type -> awake(api.node(), type.name())))
          .containsExactly("wallet " + TestApi.TENANT + "|w1");
    }
  }

  private static Stream<String> awake(TestNode node, String type) {
    var region = ClusterSharding.get(node.system().classicSystem()).shardRegion(type);
    var state =
        Patterns.ask(region, ShardRegion.getShardRegionStateInstance(), PATIENCE)
            .toCompletableFuture()
            .join();
    return CollectionConverters.asJava(((ShardRegion.CurrentShardRegionState) state).shards())
        .stream()
        .flatMap(shard -> CollectionConverters.asJava(shard.entityIds()).stream())
        .map(id -> type + " " + id);
  }
}
