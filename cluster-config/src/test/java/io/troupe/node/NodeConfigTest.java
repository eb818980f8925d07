package io.troupe.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import io.troupe.node.settings.Environments;
import io.troupe.node.settings.SettingsReader;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NodeConfigTest {
  @Test
  void every_path_of_the_nodes_files_is_one_the_libraries_know() {
    var known = ConfigFactory.defaultReference();

    assertThat(ConfigFactory.parseResources("troupe.conf").entrySet())
        .extracting(Map.Entry::getKey)
        .hasSizeGreaterThan(30)
        .filteredOn(path -> !path.contains("reason-overrides"))
        .map(path -> path.contains(".phases.") ? path.replace(".timeout", "") : path)
        .allMatch(known::hasPathOrNull);
  }

  @Test
  void every_reason_to_end_is_a_class_that_exists() {
    var reasons =
        ConfigFactory.parseResources("troupe.conf")
            .getObject("pekko.coordinated-shutdown.reason-overrides");

    assertThat(reasons.keySet())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(Class.forName(name)).isNotNull());
  }

  @Test
  void settings_reach_the_parts_they_are_for() {
    var settings =
        SettingsReader.read(
            Environments.serving(
                "CLUSTER_HOST", "10.0.0.1",
                "CLUSTER_PORT", "25520",
                "CLUSTER_SEEDS", "10.0.0.1:25520,10.0.0.2:25520",
                "MANAGEMENT_PORT", "7000",
                "ACTIVE_ENTITIES", "1234",
                "LOG_LEVEL", "warn"));

    var config = NodeConfig.of(settings, ConfigFactory.empty());

    assertThat(config.getString("pekko.remote.artery.canonical.hostname")).isEqualTo("10.0.0.1");
    assertThat(config.getStringList("pekko.cluster.seed-nodes"))
        .containsExactly("pekko://troupe@10.0.0.1:25520", "pekko://troupe@10.0.0.2:25520");
    assertThat(config.getInt("pekko.management.http.port")).isEqualTo(7000);
    assertThat(
            config.getInt(
                "pekko.cluster.sharding.passivation.default-strategy.active-entity-limit"))
        .isEqualTo(1234);
    assertThat(config.getString("pekko.loglevel")).isEqualTo("WARNING");
  }

  @Test
  void the_nodes_files_win_over_the_libraries_and_lose_to_the_engine() {
    var engine = ConfigFactory.parseString("pekko.http.server.request-timeout = 7s");

    var config = NodeConfig.of(SettingsReader.read(Environments.serving()), engine);

    assertThat(config.getDuration("pekko.http.server.request-timeout"))
        .isEqualTo(Duration.ofSeconds(7));
    assertThat(config.getDuration("pekko.http.server.websocket.periodic-keep-alive-max-idle"))
        .isEqualTo(Duration.ofSeconds(20));
    assertThat(config.getBoolean("pekko.http.server.enable-http2")).isFalse();
    assertThat(config.getString("pekko.cluster.split-brain-resolver.active-strategy"))
        .isEqualTo("keep-majority");
    assertThat(config.getBoolean("pekko.cluster.sharding.remember-entities")).isFalse();
  }
}
