package io.troupe.node.cli;

import io.troupe.node.Node;
import io.troupe.node.Settings;
import io.troupe.node.settings.SettingsReader;
import io.troupe.node.settings.Warnings;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Run a node with keys from the environment, until it is asked to stop.")
final class ServeCommand implements Callable<Integer> {
  private final Map<String, String> environment;

  ServeCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    return Node.start(settings(environment)).awaitEnd();
  }

  /** The settings of a node about to start; what is odd about them is logged. */
  static Settings settings(Map<String, String> environment) {
    var settings = SettingsReader.read(environment);
    var log = LoggerFactory.getLogger(ServeCommand.class); // not before its settings are known good
    Warnings.of(environment).forEach(log::warn);
    return settings;
  }
}
