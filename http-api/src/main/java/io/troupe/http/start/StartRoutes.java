package io.troupe.http.start;

import static org.apache.pekko.http.javadsl.server.Directives.complete;
import static org.apache.pekko.http.javadsl.server.Directives.completeWithFuture;
import static org.apache.pekko.http.javadsl.server.Directives.concat;
import static org.apache.pekko.http.javadsl.server.Directives.get;
import static org.apache.pekko.http.javadsl.server.Directives.path;
import static org.apache.pekko.http.javadsl.server.Directives.pathPrefix;
import static org.apache.pekko.http.javadsl.server.Directives.pathSingleSlash;
import static org.apache.pekko.http.javadsl.server.PathMatchers.segment;

import io.troupe.http.edge.problem.EdgeProblem;
import io.troupe.http.edge.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.pekko.http.javadsl.model.ContentType;
import org.apache.pekko.http.javadsl.model.ContentTypes;
import org.apache.pekko.http.javadsl.model.HttpCharsets;
import org.apache.pekko.http.javadsl.model.HttpEntities;
import org.apache.pekko.http.javadsl.model.HttpEntity;
import org.apache.pekko.http.javadsl.model.HttpResponse;
import org.apache.pekko.http.javadsl.model.MediaTypes;
import org.apache.pekko.http.javadsl.server.Route;

/** {@code /}, {@code /health} and {@code /join}: where to go from here, without an account. */
public final class StartRoutes {
  private static final HttpEntity.Strict UP =
      HttpEntities.create(ContentTypes.APPLICATION_JSON, "{\"status\":\"up\"}");
  private static final ContentType.NonBinary SCRIPT =
      ContentTypes.create(MediaTypes.APPLICATION_JAVASCRIPT, HttpCharsets.UTF_8);

  private final Health health;
  private final Supplier<String> notice;
  private final String start = text("start.html");
  private final HttpEntity.Strict join =
      HttpEntities.create(ContentTypes.TEXT_HTML_UTF8, text("join.html"));
  private final HttpEntity.Strict script = HttpEntities.create(SCRIPT, text("join.js"));

  /**
   * @param notice HTML that the start page shows in addition, such as the log-ins of a demo; asked
   *     at each request
   */
  public StartRoutes(Health health, Supplier<String> notice) {
    this.health = health;
    this.notice = notice;
  }

  public Route routes() {
    return concat(
        pathSingleSlash(() -> get(() -> complete(page()))),
        path("join.js", () -> get(() -> complete(script))),
        pathPrefix("join", () -> path(segment(), _ -> get(() -> complete(join)))),
        pathPrefix(
            "health",
            () ->
                concat(
                    path("live", () -> get(() -> complete(UP))),
                    path("ready", () -> get(this::ready)))));
  }

  private Route ready() {
    return completeWithFuture(
        health
            .ready()
            .thenApply(ready -> {
              if (!ready) {
                throw Problem.of(EdgeProblem.OVERLOADED, "The node is not ready yet.")
                    .withHeader("Retry-After", "1")
                    .exception();
              }
              return HttpResponse.create().withEntity(UP);
            }));
  }

  private HttpEntity.Strict page() {
    return HttpEntities.create(
        ContentTypes.TEXT_HTML_UTF8, start.replace("<!--notice-->", notice.get()));
  }

  private static String text(String name) {
    try (var in = StartRoutes.class.getResourceAsStream("/io/troupe/http/start/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
