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

/** {@code /openapi.yaml} and {@code /docs}: the API for programs and for people. */
public final class DocsRoutes {
  /** RFC 9512: always UTF-8, without a charset parameter. */
  private static final ContentType YAML =
      MediaTypes.customBinary("application", "yaml", true).toContentType();

  private final HttpEntity.Strict document;
  private final HttpEntity.Strict reference;
  private final HttpEntity.Strict problems;

  /**
   * Makes the pages, once.
   *
   * @param types every kind of problem that the API may answer with
   */
  public DocsRoutes(List<ProblemType> types) {
    var api = ApiDocument.load();
    document = HttpEntities.create(YAML, api.text().getBytes(UTF_8));
    reference = html(ReferencePage.of(api));
    problems = html(ProblemsPage.of(types));
  }

  public Route routes() {
    return concat(
        path("openapi.yaml", () -> get(() -> complete(document))),
        pathPrefix(
            "docs",
            () ->
                concat(
                    pathEnd(() -> get(() -> complete(reference))),
                    path("problems", () -> get(() -> complete(problems))))));
  }

  private static HttpEntity.Strict html(String page) {
    return HttpEntities.create(ContentTypes.TEXT_HTML_UTF8, page);
  }
}
