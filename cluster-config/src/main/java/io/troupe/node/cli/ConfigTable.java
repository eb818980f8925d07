package io.troupe.node.cli;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows as columns of even width, for people. */
final class ConfigTable {
  private static final List<String> COLUMNS =
      List.of("name", "default", "value", "meaning", "allowed");

  private ConfigTable() {}

  static String of(List<Map<String, String>> rows) {
    var format =
        COLUMNS.stream().map(c -> "%-" + width(c, rows) + "s").collect(Collectors.joining("  "));
    var head = COLUMNS.toArray();
    var lines = rows.stream().map(row -> COLUMNS.stream().map(row::get).toArray());
    return Stream.concat(Stream.<Object[]>of(head), lines)
        .map(line -> format.formatted(line).stripTrailing())
        .collect(Collectors.joining("\n"));
  }

  private static int width(String column, List<Map<String, String>> rows) {
    return rows.stream()
        .mapToInt(row -> row.getOrDefault(column, "").length())
        .reduce(column.length(), Math::max);
  }
}
