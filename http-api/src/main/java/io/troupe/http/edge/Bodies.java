package io.troupe.http.edge;

import static io.troupe.http.edge.problem.EdgeProblem.BAD_REQUEST;
import static io.troupe.http.edge.problem.EdgeProblem.BODY_TIMEOUT;
import static io.troupe.http.edge.problem.EdgeProblem.BODY_TOO_LARGE;
import static io.troupe.http.edge.problem.EdgeProblem.UNSUPPORTED_MEDIA_TYPE;

import io.troupe.http.edge.problem.Problem;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.ClassicActorSystemProvider;
import org.apache.pekko.http.javadsl.model.HttpEntity;
import org.apache.pekko.http.javadsl.model.HttpHeader;
import org.apache.pekko.http.javadsl.model.HttpRequest;
import org.apache.pekko.http.scaladsl.model.EntityStreamException;
import org.apache.pekko.http.scaladsl.model.EntityStreamSizeException;

/** Takes in the bodies of requests: JSON only, in full, within a size and a time. */
final class Bodies {
  /** What no body at all says: an object without fields. */
  private static final byte[] NOTHING = {'{', '}'};

  private final EdgeSettings settings;
  private final ClassicActorSystemProvider system;

  Bodies(EdgeSettings settings, ClassicActorSystemProvider system) {
    this.settings = settings;
    this.system = system;
  }

  /** The bytes of a JSON body; fails with a problem. */
  CompletionStage<byte[]> json(HttpRequest request) {
    if (empty(request)) {
      return CompletableFuture.completedFuture(NOTHING.clone());
    }
    requireJson(request);
    var entity = request.entity();
    if (entity.getContentLengthOption().orElse(0) > settings.maxBody()) {
      throw tooLarge().exception();
    }
    if (entity instanceof HttpEntity.Strict here) {
      return CompletableFuture.completedFuture(here.getData().toArrayUnsafe());
    }
    return entity
        .withSizeLimit(settings.maxBody())
        .toStrict(settings.bodyTimeout().toMillis(), system)
        .exceptionally(e -> {
          throw refused(e).exception();
        })
        .thenApply(strict -> strict.getData().toArrayUnsafe());
  }

  private static boolean empty(HttpRequest request) {
    return request.entity().isStrict() && request.entity().getContentLengthOption().orElse(0) == 0;
  }

  private static void requireJson(HttpRequest request) {
    var type = request.entity().getContentType().mediaType().toString();
    var encoding = request.getHeader("content-encoding").map(HttpHeader::value);
    if (!type.equals("application/json") || !encoding.orElse("identity").equals("identity")) {
      throw Problem.of(UNSUPPORTED_MEDIA_TYPE, "Only application/json in UTF-8 is read.")
          .exception();
    }
  }

  private Problem refused(Throwable failure) {
    return switch (failure) {
      case CompletionException wrapped when wrapped.getCause() != null ->
          refused(wrapped.getCause());
      case EntityStreamSizeException _ -> tooLarge();
      case TimeoutException _ -> Problem.of(BODY_TIMEOUT);
      case EntityStreamException _ -> Problem.of(BAD_REQUEST, "The body broke off.");
      default -> throw new CompletionException(failure);
    };
  }

  private Problem tooLarge() {
    return Problem.of(
        BODY_TOO_LARGE, "At most %,d bytes are accepted.".formatted(settings.maxBody()));
  }
}
