package io.troupe.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version this node was built as. */
public final class Version {
  /** Such as {@code 1.4.0}. */
  public static final String TEXT = read();

  private Version() {}

  private static String read() {
    try (var in = Version.class.getResourceAsStream("version.properties")) {
      var properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
