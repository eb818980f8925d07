package io.troupe.node.cli;

import io.troupe.node.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "version",
    mixinStandardHelpOptions = true,
    description = "Print the version of Troupe, Java and Pekko.")
final class VersionCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().getOut().println(text());
  }

  private static String text() {
    return "troupe %s (Java %s, Pekko %s)"
        .formatted(Version.TEXT, Runtime.version(), org.apache.pekko.Version.current());
  }

  static final class Text implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {text()};
    }
  }
}
