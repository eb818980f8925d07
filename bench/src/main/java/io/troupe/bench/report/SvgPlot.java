package io.troupe.bench.report;

import io.troupe.bench.report.Plot.Line;
import io.troupe.bench.report.Plot.Panel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Draws a plot as a picture that can be read on light and on dark pages: a logarithmic scale
 * across, and one from 0 upwards for each panel.
 */
public final class SvgPlot {
  private static final int WIDTH = 680;
  private static final int LEFT = 80;
  private static final int RIGHT = WIDTH - 30;
  private static final int TOP = 56;
  private static final int HEIGHT = 150;
  private static final int STEP = HEIGHT + 60;
  private static final int TICKS = 4;
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};
  private static final String STYLE =
      """
      <style>
      .page{fill:#ffffff}.text{fill:#24292f}.grid{stroke:#d0d7de}
      .line{fill:none;stroke-width:2}.first{stroke:#0b5cad}.second{stroke:#b3470f}
      .mark.first{fill:#0b5cad}.mark.second{fill:#b3470f}
      @media (prefers-color-scheme: dark){
      .page{fill:#0d1117}.text{fill:#d8dee4}.grid{stroke:#3d444d}
      .first{stroke:#79b8ff}.second{stroke:#ffab70}
      .mark.first{fill:#79b8ff}.mark.second{fill:#ffab70}}
      </style>
      """;

  private final Plot plot;
  private final double[] places;
  private final StringBuilder svg = new StringBuilder();

  private SvgPlot(Plot plot) {
    this.plot = plot;
    this.places = plot.places();
  }

  /**
   * Writes the plot over whatever has its name in the folder.
   *
   * @throws IOException when that cannot be done
   */
  public static void write(Plot plot, Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(plot.name() + ".svg"), of(plot));
  }

  /** The picture. */
  static String of(Plot plot) {
    return new SvgPlot(plot).drawn();
  }

  private String drawn() {
    var height = TOP + plot.panels().size() * STEP + 20;
    put(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\""
            + " font-family=\"system-ui, sans-serif\" font-size=\"13\" aria-label=\"%s\">",
        WIDTH, height, escaped(plot.title()));
    svg.append(STYLE);
    put("<rect class=\"page\" width=\"%d\" height=\"%d\"/>", WIDTH, height);
    text(LEFT, 24, "start", "<tspan font-weight=\"600\">" + escaped(plot.title()) + "</tspan>");
    for (var at = 0; at < plot.panels().size(); at++) {
      panel(plot.panels().get(at), TOP + at * STEP);
    }
    text((LEFT + RIGHT) / 2.0, height - 12, "middle", escaped(plot.across()));
    return svg.append("</svg>\n").toString();
  }

  private void panel(Panel panel, double top) {
    var most = top(panel);
    text(LEFT, top - 8, "start", escaped(panel.upwards()));
    legend(panel, top - 8);
    for (var tick = 0; tick <= TICKS; tick++) {
      var y = top + HEIGHT * (1 - tick / (double) TICKS);
      put("<path class=\"grid\" d=\"M%d %.1fH%d\"/>", LEFT, y, RIGHT);
      text(LEFT - 8, y + 4, "end", number(most * tick / TICKS));
    }
    for (var place : places) {
      put("<path class=\"grid\" d=\"M%.1f %.1fv%d\"/>", across(place), top, HEIGHT);
      text(across(place), top + HEIGHT + 18, "middle", number(place));
    }
    for (var at = 0; at < panel.lines().size(); at++) {
      line(panel.lines().get(at), colour(at), top, most);
    }
  }

  private void legend(Panel panel, double y) {
    if (panel.lines().size() == 1) {
      return;
    }
    for (var at = 0; at < panel.lines().size(); at++) {
      var x = RIGHT - 150 * (panel.lines().size() - at);
      put("<path class=\"line %s\" d=\"M%d %.1fh20\"/>", colour(at), x, y - 4);
      text(x + 26, y, "start", escaped(panel.lines().get(at).name()));
    }
  }

  private void line(Line line, String colour, double top, double most) {
    var path =
        line.points().stream()
            .map(it -> format("%.1f %.1f", across(it.x()), upwards(it.y(), top, most)))
            .collect(Collectors.joining("L"));
    put("<path class=\"line %s\" d=\"M%s\"/>", colour, path);
    for (var point : line.points()) {
      put(
          "<circle class=\"mark %s\" r=\"3\" cx=\"%.1f\" cy=\"%.1f\"/>",
          colour, across(point.x()), upwards(point.y(), top, most));
    }
  }

  private double across(double x) {
    var least = Math.log(places[0]);
    var range = Math.log(places[places.length - 1]) - least;
    return range == 0
        ? (LEFT + RIGHT) / 2.0
        : LEFT + (RIGHT - LEFT) * (Math.log(x) - least) / range;
  }

  private static double upwards(double y, double top, double most) {
    return top + HEIGHT * (1 - y / most);
  }

  /** What the highest tick stands for: no less than any point, and round like all of them. */
  private static double top(Panel panel) {
    var most =
        panel.lines().stream()
            .flatMap(line -> line.points().stream())
            .mapToDouble(Plot.Point::y)
            .max()
            .orElse(0);
    if (most <= 0) {
      return TICKS;
    }
    var step = most / TICKS;
    var unit = Math.pow(10, Math.floor(Math.log10(step)));
    return TICKS
        * DoubleStream.of(ROUND)
            .map(it -> it * unit)
            .filter(it -> it >= step)
            .findFirst()
            .orElse(step);
  }

  private static String colour(int line) {
    return line == 0 ? "first" : "second";
  }

  private static String number(double value) {
    if (value >= 1e6) {
      return plain(value / 1e6) + "M";
    }
    return value >= 1e3 ? plain(value / 1e3) + "k" : plain(value);
  }

  private static String plain(double value) {
    return format("%.2f", value).replaceFirst("\\.?0+$", "");
  }

  private void text(double x, double y, String anchor, String text) {
    put(
        "<text class=\"text\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
        x, y, anchor, text);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private void put(String form, Object... values) {
    svg.append(format(form, values)).append('\n');
  }

  private static String format(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
