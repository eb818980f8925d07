package io.troupe.engine.journal;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The settings without which an H2 file is not a safe journal. */
final class H2Url {
  private static final String FILE = "jdbc:h2:file:";

  private static final Map<String, String> REQUIRED =
      new TreeMap<>(
          Map.of(
              "DATABASE_TO_UPPER", "FALSE",
              "DB_CLOSE_DELAY", "-1",
              "DB_CLOSE_ON_EXIT", "FALSE",
              "LOCK_TIMEOUT", "10000",
              // No moving of data at the end, when nobody is left to see it go wrong.
              "MAX_COMPACT_TIME", "0",
              // What is acknowledged is in the file: a killed process loses nothing.
              "WRITE_DELAY", "0"));

  /** Bytes. Each commit writes whole pages; with H2's 4,096 commands took a seventh longer. */
  private static final String PAGE_SIZE = "PAGE_SIZE";

  private H2Url() {}

  /**
   * The URL with every required setting, and with 16 KiB pages unless it says otherwise.
   *
   * @throws IllegalArgumentException if it is not a file, or contradicts a required setting
   */
  static String safe(String url) {
    if (!url.startsWith(FILE)) {
      throw new IllegalArgumentException("an H2 journal is a file: " + FILE + "...");
    }
    var given = settings(url);
    if (given.containsKey("AUTO_SERVER")) {
      throw new IllegalArgumentException("AUTO_SERVER would let a second process write");
    }
    var safe = new StringBuilder(url);
    REQUIRED.forEach((name, value) -> require(safe, name, value, given.get(name)));
    if (!given.containsKey(PAGE_SIZE)) {
      safe.append(';').append(PAGE_SIZE).append("=16384");
    }
    return safe.toString();
  }

  private static void require(
      StringBuilder url, String name, String value, @Nullable String given) {
    if (given == null) {
      url.append(';').append(name).append('=').append(value);
    } else if (!given.equals(value)) {
      throw new IllegalArgumentException("an H2 journal needs " + name + "=" + value);
    }
  }

  private static Map<String, String> settings(String url) {
    var settings = new TreeMap<String, String>();
    var parts = url.toUpperCase(Locale.ROOT).split(";");
    for (int i = 1; i < parts.length; i++) {
      var pair = parts[i].split("=", 2);
      settings.put(pair[0].strip(), pair.length == 2 ? pair[1].strip() : "");
    }
    return settings;
  }
}
