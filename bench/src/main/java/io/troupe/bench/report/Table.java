package io.troupe.bench.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Figures in rows.
 *
 * @param rows each as long as {@code columns}; numbers, or texts
 */
public record Table(String title, List<String> columns, List<List<Object>> rows) {
  /** A table whose rows are to come. */
  public static Table of(String title, String... columns) {
    return new Table(title, List.of(columns), new ArrayList<>());
  }

  /**
   * Adds a row.
   *
   * @throws IllegalArgumentException when it is not as long as the columns
   */
  public Table row(Object... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(title + " has " + columns.size() + " columns");
    }
    rows.add(List.of(cells));
    return this;
  }
}
