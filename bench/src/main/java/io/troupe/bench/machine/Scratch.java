package io.troupe.bench.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * A new folder below {@code java.io.tmpdir}, gone when closed. All databases of a benchmark are in
 * such folders, so on one file system.
 */
public final class Scratch implements AutoCloseable {
  private final Path folder;

  private Scratch(Path folder) {
    this.folder = folder;
  }

  public static Scratch open() throws IOException {
    return new Scratch(Files.createTempDirectory("troupe-bench"));
  }

  public Path folder() {
    return folder;
  }

  /** Which file system it is on, and of which type. */
  public static String fileSystem() {
    try {
      var folder = Path.of(System.getProperty("java.io.tmpdir"));
      var store = Files.getFileStore(folder);
      return "%s on %s (%s)".formatted(folder, store.name(), store.type());
    } catch (IOException e) {
      return "unknown: " + e;
    }
  }

  @Override
  public void close() throws IOException {
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
