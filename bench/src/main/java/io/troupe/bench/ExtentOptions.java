package io.troupe.bench;

import io.troupe.bench.growth.Extent;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the command line says of growth. */
final class ExtentOptions {
  @Option(
      names = "--full",
      description = "growth to a million wallets and ten million events; takes an hour and more")
  private boolean full;

  @Option(
      names = "--plots",
      paramLabel = "FOLDER",
      description = "where plots of growth are written (default: docs/performance; quick: nowhere)")
  private @Nullable Path plots;

  Extent extent(boolean quick) {
    var usual = quick ? null : Path.of("docs", "performance");
    return new Extent(full, plots == null ? usual : plots);
  }
}
