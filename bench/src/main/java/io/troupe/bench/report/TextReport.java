package io.troupe.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A report for people: settings, then tables in Markdown. */
public final class TextReport {
  private TextReport() {}

  /** The whole report, with a line's end at its end. */
  public static String of(Report report) {
    var text = new StringBuilder("\n# " + report.name() + "\n\n");
    report.settings().forEach((name, value) -> text.append("- %s: %s%n".formatted(name, value)));
    report.tables().forEach(table -> text.append(of(table)));
    text.append('\n');
    report.notes().forEach(note -> text.append("- ").append(note).append('\n'));
    return text.toString();
  }

  /** One table, with its title. */
  public static String of(Table table) {
    var rows =
        table.rows().stream().map(row -> row.stream().map(TextReport::cell).toList()).toList();
    var widths =
        IntStream.range(0, table.columns().size())
            .map(at -> width(at, table.columns(), rows))
            .toArray();
    var rule = IntStream.of(widths).mapToObj("-"::repeat).toList();
    return "\n%s\n\n%s%s%s"
        .formatted(
            table.title(),
            line(table.columns(), widths),
            line(rule, widths),
            rows.stream().map(row -> line(row, widths)).collect(Collectors.joining()));
  }

  private static int width(int at, List<String> columns, List<List<String>> rows) {
    var widest = rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0);
    return Math.max(widest, columns.get(at).length());
  }

  private static String line(List<String> cells, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(at -> at == 0 ? "%-" + widths[at] + "s" : "%" + widths[at] + "s")
        .collect(Collectors.joining(" | ", "| ", " |\n"))
        .formatted(cells.toArray());
  }

  private static String cell(Object value) {
    return switch (value) {
      case Double number when Math.abs(number) >= 100 ->
          String.format(Locale.ROOT, "%,.0f", number);
      case Double number -> String.format(Locale.ROOT, "%.2f", number);
      case Number number -> String.format(Locale.ROOT, "%,d", number.longValue());
      default -> value.toString();
    };
  }
}
