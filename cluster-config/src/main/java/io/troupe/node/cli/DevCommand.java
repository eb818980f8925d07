package io.troupe.node.cli;

import io.troupe.node.settings.KeyFiles;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "dev",
    mixinStandardHelpOptions = true,
    description = "Run a node on this machine; keys are made at the first start.")
final class DevCommand implements Callable<Integer> {
  private final Map<String, String> environment;

  DevCommand(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    return ServeCommand.serve(KeyFiles.completed(environment));
  }
}
