package io.troupe.node.cli;

import io.troupe.node.Version;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

@Command(
    name = "version",
    mixinStandardHelpOptions = true,
    description = "Print the version of Troupe, Java and Pekko.")
final class VersionCommand implements Runnable {
  private final PrintWriter out;

  VersionCommand(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void run() {
    out.println(text());
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
