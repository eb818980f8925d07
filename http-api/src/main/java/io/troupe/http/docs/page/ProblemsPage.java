package io.troupe.http.docs.page;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.troupe.http.edge.problem.ProblemType;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/** The page at {@code /docs/problems}: what each code means and what to do about it. */
public final class ProblemsPage {
  private ProblemsPage() {}

  /** The page as HTML; each code has an anchor of its own name. */
  public static String of(List<ProblemType> types) {
    var byCode = types.stream().collect(groupingBy(ProblemType::code, TreeMap::new, toList()));
    var nav = new StringBuilder("<p><a href=\"/docs\">Reference</a></p>\n<ul>\n");
    var main = new StringBuilder("<h1>Problems</h1>\n");
    byCode.forEach((code, kinds) -> {
      nav.append("<li>").append(Html.link("#" + code, Html.text(code))).append("</li>\n");
      main.append(section(code, kinds));
    });
    return Html.page("Troupe problems", nav.append("</ul>\n").toString(), main.toString());
  }

  private static String section(String code, List<ProblemType> kinds) {
    return "<article id=\"%s\">\n<h3>%s</h3>\n<p>%s. Status %s.</p>\n%s</article>\n"
        .formatted(
            code,
            Html.code(code),
            distinct(kinds, ProblemType::title, ", "),
            distinct(kinds, kind -> Integer.toString(kind.status()), " or "),
            "<p>" + distinct(kinds, ProblemType::advice, "</p>\n<p>") + "</p>\n");
  }

  /** The same code in several areas may say the same of each, or not. */
  private static String distinct(
      List<ProblemType> kinds, Function<ProblemType, String> part, String separatorHtml) {
    return kinds.stream().map(part).distinct().map(Html::text).collect(joining(separatorHtml));
  }
}
