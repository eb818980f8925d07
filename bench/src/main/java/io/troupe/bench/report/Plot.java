package io.troupe.bench.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Figures over one quantity, a panel for each of theirs.
 *
 * @param name of its file
 * @param across what goes across, with its unit
 */
public record Plot(String name, String title, String across, List<Panel> panels) {
  /** Lines over the same quantity; {@code upwards} says which, with its unit. */
  public record Panel(String upwards, List<Line> lines) {
    /** A panel whose lines are to come. */
    public static Panel of(String upwards, String... lines) {
      return new Panel(upwards, List.of(lines).stream().map(Line::of).toList());
    }
  }

  /** Points from left to right. */
  public record Line(String name, List<Point> points) {
    static Line of(String name) {
      return new Line(name, new ArrayList<>());
    }
  }

  /**
   * @param x above 0
   * @param y 0 or more
   */
  public record Point(double x, double y) {}

  /** A plot whose panels have their lines' points to come. */
  public static Plot of(String name, String title, String across, Panel... panels) {
    return new Plot(name, title, across, List.of(panels));
  }

  /** Puts a point at the right end of a line. */
  public Plot add(int panel, int line, double x, double y) {
    panels.get(panel).lines().get(line).points().add(new Point(x, y));
    return this;
  }

  /** All places across that have a point, from left to right. */
  double[] places() {
    return panels.stream()
        .flatMap(panel -> panel.lines().stream())
        .flatMap(line -> line.points().stream())
        .mapToDouble(Point::x)
        .distinct()
        .sorted()
        .toArray();
  }
}
