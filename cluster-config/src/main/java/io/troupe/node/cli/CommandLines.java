package io.troupe.node.cli;

import io.troupe.node.NodeStartException;
import io.troupe.node.settings.InvalidSettings;
import java.io.PrintWriter;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** The whole command line over one environment. */
public final class CommandLines {
  /** The process' code for work that failed. */
  public static final int FAILED = 1;

  /** The process' code for wrong settings or arguments. */
  public static final int WRONG_USE = 2;

  private CommandLines() {}

  /** A command line whose commands see this environment alone, and print here. */
  public static CommandLine of(Map<String, String> environment, PrintWriter out, PrintWriter err) {
    return new CommandLine(new TroupeCommand())
        .addSubcommand(new ServeCommand(environment))
        .addSubcommand(new DevCommand(environment, out))
        .addSubcommand(new ConfigCommand(environment, out, err))
        .addSubcommand(new DoctorCommand(environment, out))
        .addSubcommand(new VersionCommand(out))
        .addSubcommand(new RehearseCommand())
        .addSubcommand(new CommandLine.HelpCommand())
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler(CommandLines::failed);
  }

  private static int failed(Exception failure, CommandLine command, ParseResult parsed) {
    return switch (failure) {
      case InvalidSettings invalid -> {
        invalid.problems().forEach(command.getErr()::println);
        yield WRONG_USE;
      }
      case NodeStartException start -> {
        log().error("the node did not start: {}", reason(start));
        log().debug("the node did not start", start);
        yield FAILED;
      }
      default -> {
        log().error("the command failed", failure);
        yield FAILED;
      }
    };
  }

  private static String reason(NodeStartException failure) {
    var message = String.valueOf(failure.getMessage());
    var cause = failure.getCause();
    return cause == null ? message : message + " (" + root(cause) + ")";
  }

  private static Throwable root(Throwable failure) {
    var cause = failure.getCause();
    return cause == null ? failure : root(cause);
  }

  // Asked for late: a command that only prints does not wait for the logging system.
  private static Logger log() {
    return LoggerFactory.getLogger(CommandLines.class);
  }
}
