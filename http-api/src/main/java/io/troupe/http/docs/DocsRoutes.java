package io.troupe.http.docs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.pekko.http.javadsl.server.Directives.complete;
import static org.apache.pekko.http.javadsl.server.Directives.concat;
import static org.apache.pekko.http.javadsl.server.Directives.get;
import static org.apache.pekko.http.javadsl.server.Directives.path;
import static org.apache.pekko.http.javadsl.server.Directives.pathEnd;
import static org.apache.pekko.http.javadsl.server.Directives.pathPrefix;

import io.troupe.http.docs.document.ApiDocument;
import io.troupe.http.docs.page.ProblemsPage;
import io.troupe.http.docs.page.ReferencePage;
import io.troupe.http.edge.problem.ProblemType;
import java.util.List;
import org.apache.pekko.http.javadsl.model.ContentType;
import org.apache.pekko.http.javadsl.model.ContentTypes;
import org.apache.pekko.http.javadsl.model.HttpEntities;
import org.apache.pekko.http.javadsl.model.HttpEntity;
import org.apache.pekko.http.javadsl.model.MediaTypes;
import org.apache.pekko.http.javadsl.server.Route;
import org.jspecify.annotations.Nullable;

/** {@code /openapi.yaml} and {@code /docs}: the API for programs and for people. */
public final class DocsRoutes {
  /** RFC 9512: always UTF-8, without a charset parameter. */
  private static final ContentType YAML =
      MediaTypes.customBinary("application", "yaml", true).toContentType();

  private final List<ProblemType> types;
  private @Nullable Pages pages;

  private record Pages(
      HttpEntity.Strict document, HttpEntity.Strict reference, HttpEntity.Strict problems) {
    static Pages of(List<ProblemType> types) {
      var api = ApiDocument.load();
      return new Pages(
          HttpEntities.create(YAML, api.text().getBytes(UTF_8)),
          html(ReferencePage.of(api)),
          html(ProblemsPage.of(types)));
    }
  }

  /**
   * Makes the pages once, when the first of them is asked for: a node's start does without them.
   *
   * @param types every kind of problem that the API may answer with
   */
  public DocsRoutes(List<ProblemType> types) {
    this.types = types;
  }

  public Route routes() {
    return concat(
        path("openapi.yaml", () -> get(() -> complete(pages().document()))),
        pathPrefix(
            "docs",
            () ->
                concat(
                    pathEnd(() -> get(() -> complete(pages().reference()))),
                    path("problems", () -> get(() -> complete(pages().problems()))))));
  }

  private synchronized Pages pages() {
    if (pages == null) {
      pages = Pages.of(types);
    }
    return pages;
  }

  private static HttpEntity.Strict html(String page) {
    return HttpEntities.create(ContentTypes.TEXT_HTML_UTF8, page);
  }
}
