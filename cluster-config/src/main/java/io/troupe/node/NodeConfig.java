package io.troupe.node;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import com.typesafe.config.ConfigParseOptions;
import java.util.HashMap;
import java.util.Map;

/** Pekko's configuration for one node: its settings over the files under {@code troupe/}. */
public final class NodeConfig {
  /** The actor system's name, part of every address in the cluster. */
  public static final String SYSTEM = "troupe";

  private NodeConfig() {}

  /**
   * The complete, resolved configuration. From the strongest: JVM properties, settings, {@code
   * engine}, the node's files, the libraries' defaults.
   *
   * @param engine what the engine asks for itself, such as the journal's plugin
   */
  public static Config of(Settings settings, Config engine) {
    return ConfigFactory.defaultOverrides()
        .withFallback(ConfigFactory.parseMap(values(settings), "settings"))
        .withFallback(engine)
        .withFallback(
            ConfigFactory.parseResources(
                NodeConfig.class.getClassLoader(),
                "troupe.conf",
                ConfigParseOptions.defaults().setAllowMissing(false)))
        .withFallback(ConfigFactory.defaultReference())
        .resolve();
  }

  private static Map<String, Object> values(Settings settings) {
    var cluster = settings.cluster();
    Map<String, Object> values = new HashMap<>();
    values.put("pekko.loglevel", pekko(settings.logging().level()));
    values.put("pekko.remote.artery.canonical.hostname", cluster.address().host());
    values.put("pekko.remote.artery.canonical.port", cluster.address().port());
    values.put(
        "pekko.cluster.seed-nodes",
        cluster.seeds().stream().map(seed -> "pekko://" + SYSTEM + "@" + seed).toList());
    values.put("pekko.management.http.hostname", settings.management().host());
    values.put("pekko.management.http.port", settings.management().port());
    values.put(
        "pekko.cluster.sharding.passivation.default-strategy.active-entity-limit",
        settings.activeEntities());
    return values;
  }

  private static String pekko(Settings.LogLevel level) {
    return switch (level) {
      case ERROR -> "ERROR";
      case WARN -> "WARNING";
      case INFO -> "INFO";
      case DEBUG, TRACE -> "DEBUG";
    };
  }
}
