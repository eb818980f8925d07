package io.troupe.node.settings;

import static io.troupe.node.settings.SettingTable.*;

import io.troupe.node.Settings.JdbcKind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What is allowed but probably not meant. */
public final class Warnings {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

  /** Letters wrong, too many or missing that still count as a slip of the hand. */
  private static final int SLIPS = 4;

  private Warnings() {}

  /** One sentence for each doubt about this environment; no values in it. */
  public static List<String> of(Map<String, String> environment) {
    var values = SettingValues.of(environment);
    return Stream.of(unknown(environment), unused(values), open(values), anyPort(values))
        .flatMap(s -> s)
        .toList();
  }

  private static Stream<String> unknown(Map<String, String> environment) {
    var known = SettingTable.ALL.stream().map(Setting::name).toList();
    return new TreeSet<>(environment.keySet())
        .stream()
            .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
            .map(name -> name + " is not a setting and ignored" + nearest(name, known));
  }

  private static Stream<String> unused(SettingValues values) {
    var postgres = values.find(JOURNAL).filter(JdbcKind.POSTGRES::equals).isPresent();
    return postgres
        ? Stream.empty()
        : Stream.of(DATABASE_URL, DATABASE_USER, DATABASE_PASSWORD)
            .filter(values::isGiven)
            .map(s -> s.name() + " is ignored unless TROUPE_JOURNAL=postgres");
  }

  private static Stream<String> open(SettingValues values) {
    return Stream.of(MANAGEMENT_HOST, CLUSTER_HOST)
        .filter(s -> values.find(s).filter(host -> !LOOPBACK.contains(host)).isPresent())
        .map(s ->
            s.name()
                + " is open to the network, and who reaches it controls the node; keep it private");
  }

  private static Stream<String> anyPort(SettingValues values) {
    return values.find(HTTP_PORT).filter(port -> port == 0).stream()
        .filter(_ -> !values.isGiven(PUBLIC_URL))
        .map(_ -> "links in mail need TROUPE_PUBLIC_URL where TROUPE_HTTP_PORT is any free one");
  }

  /** What was probably meant; empty where nothing is like it. */
  private static String nearest(String name, List<String> known) {
    return known.stream()
        .filter(k -> distance(name, k) <= SLIPS)
        .min(Comparator.comparingInt(k -> distance(name, k)))
        .map("; the nearest is "::concat)
        .orElse("");
  }

  /** Levenshtein's distance: insertions, deletions and replacements from one to the other. */
  private static int distance(String from, String to) {
    var row = new int[to.length() + 1];
    for (var j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (var i = 1; i <= from.length(); i++) {
      var diagonal = row[0];
      row[0] = i;
      for (var j = 1; j < row.length; j++) {
        var replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
