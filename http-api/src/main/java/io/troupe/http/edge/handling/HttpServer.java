package io.troupe.http.edge.handling;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.actor.ClassicActorSystemProvider;
import org.apache.pekko.http.javadsl.Http;
import org.apache.pekko.http.javadsl.ServerBinding;
import org.apache.pekko.http.javadsl.settings.ServerSettings;

/**
 * The server's socket. Limits come from {@code pekko.http.server}; what must hold whatever the
 * configuration says is set here.
 */
public final class HttpServer {
  private HttpServer() {}

  /** Binds a handler to a host's port, 0 for any; fails when the port is taken. */
  public static CompletionStage<ServerBinding> bind(
      String host, int port, HttpHandler handler, ClassicActorSystemProvider system) {
    return Http.get(system).newServerAt(host, port).withSettings(settings(system)).bind(handler);
  }

  private static ServerSettings settings(ClassicActorSystemProvider system) {
    var settings = ServerSettings.create(system.classicSystem());
    return settings
        .withServerHeader(Optional.empty())
        .withEnableHttp2(false)
        .withParsingErrorHandler(ParsingProblems.class.getName())
        // A warning about a malformed Authorization header would show the token.
        .withParserSettings(settings.getParserSettings().withIllegalHeaderWarnings(false));
  }
}
