package io.troupe.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/** A report for programs. */
public final class JsonReport {
  private JsonReport() {}

  /**
   * Writes the report over whatever is in the file.
   *
   * @throws IOException when that cannot be done
   */
  public static void write(Report report, Path file) throws IOException {
    new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), report);
  }
}
