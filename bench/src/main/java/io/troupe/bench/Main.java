package io.troupe.bench;

import picocli.CommandLine;

/** Where {@code ./troupe bench} begins. */
public final class Main {
  private static final int WRONG_USE = 2;

  private Main() {}

  static void main(String[] arguments) {
    System.setProperty("logback.configurationFile", "bench-logback.xml");
    // A node that ends inside a benchmark must not take this process with it.
    System.setProperty("pekko.coordinated-shutdown.exit-jvm", "off");
    System.exit(
        new CommandLine(new BenchCommand())
            .setExecutionExceptionHandler((failure, _, _) -> failed(failure))
            .execute(arguments));
  }

  private static int failed(Exception failure) throws Exception {
    if (failure instanceof IllegalArgumentException) {
      System.err.println("troupe bench: " + failure.getMessage());
      return WRONG_USE;
    }
    throw failure;
  }
}
