package io.troupe.node.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "troupe",
    mixinStandardHelpOptions = true,
    versionProvider = VersionCommand.Text.class,
    description = "The engine of a learning and coaching business.",
    footer = {"", "Settings are environment variables: see `troupe config`."})
final class TroupeCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command");
  }
}
