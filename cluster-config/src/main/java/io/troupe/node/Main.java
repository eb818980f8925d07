package io.troupe.node;

import io.troupe.node.cli.CommandLines;
import java.io.PrintWriter;
import org.slf4j.LoggerFactory;

/** Where the process begins. Whatever fails, it ends with a code other than 0. */
public final class Main {
  private Main() {}

  static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) {
    try {
      var out = new PrintWriter(System.out, true, System.out.charset());
      var err = new PrintWriter(System.err, true, System.err.charset());
      return CommandLines.of(System.getenv(), out, err).execute(arguments);
    } catch (Error e) {
      // Pekko's threads would otherwise keep a dead node's process alive.
      LoggerFactory.getLogger(Main.class).error("the node failed", e);
      return CommandLines.FAILED;
    }
  }
}
