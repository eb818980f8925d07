package io.troupe.http.docs.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pieces of HTML. Whatever is not called HTML is escaped. */
final class Html {
  private static final String STYLE = "/io/troupe/http/docs/docs.css";

  private Html() {}

  /** A whole page; its style is within it. */
  static String page(String title, String navHtml, String mainHtml) {
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>%s</title>
    <style>
    %s</style>
    </head>
    <body>
    <nav aria-label="Contents">
    %s</nav>
    <main>
    %s</main>
    </body>
    </html>
    """
        .formatted(text(title), style(), navHtml, mainHtml);
  }

  /** Text, with what has a meaning in HTML escaped. */
  static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Paragraphs with {@code **strong**} words and code in backticks. */
  static String prose(String markdown) {
    return Stream.of(markdown.strip().split("\n\\s*\n"))
        .filter(paragraph -> !paragraph.isBlank())
        .map(paragraph -> "<p>" + inline(paragraph) + "</p>\n")
        .collect(Collectors.joining());
  }

  /** The same within a paragraph. */
  static String inline(String markdown) {
    return text(markdown)
        .replaceAll("\\*\\*(.+?)\\*\\*", "<strong>$1</strong>")
        .replaceAll("`(.+?)`", "<code>$1</code>");
  }

  static String code(String code) {
    return "<code>" + text(code) + "</code>";
  }

  static String link(String target, String labelHtml) {
    return "<a href=\"%s\">%s</a>".formatted(text(target), labelHtml);
  }

  private static String style() {
    try (var in = Html.class.getResourceAsStream(STYLE)) {
      return new String(Objects.requireNonNull(in, STYLE).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
