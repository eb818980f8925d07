package io.troupe.node;

import static org.apache.pekko.http.javadsl.server.Directives.concat;

import io.troupe.http.Api;
import io.troupe.http.Backend;
import io.troupe.http.docs.DocsRoutes;
import io.troupe.http.docs.ProblemCatalogue;
import io.troupe.http.edge.Edge;
import io.troupe.http.edge.EdgeSettings;
import io.troupe.http.edge.password.Passwords;
import io.troupe.http.edge.token.AccessTokens;
import io.troupe.http.edge.token.TokenKey;
import io.troupe.http.start.StartRoutes;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.http.javadsl.ServerBinding;

/** Binds the public edge of a node. */
final class PublicHttp {
  private static final String ISSUER = "troupe";
  private static final String AUDIENCE = "troupe-api";
  private static final Duration DRAIN = Duration.ofSeconds(8);
  private static final int BIND_SECONDS = 10;

  /** Each takes 19 MiB and about a tenth of a second of one core. */
  private static final int HASHES_AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors());

  private static final int HASHES_WAITING = 256;

  private PublicHttp() {}

  /**
   * Answers requests from now on, until the node stops: then what is in progress is finished.
   *
   * @return where it answers
   * @throws NodeStartException when the port is taken
   */
  static URI serve(
      ActorSystem<?> system, Settings settings, Services services, Supplier<String> notice) {
    var http = settings.http();
    var limits = new EdgeSettings(http.maxRequests(), 262_144, EdgeSettings.DEFAULT.bodyTimeout());
    var tokens = tokens(settings.keys());
    var edge = new Edge(limits, tokens, system);
    var routes =
        concat(
            new Api(edge, backend(settings, services, tokens)).routes(),
            new DocsRoutes(ProblemCatalogue.ALL).routes(),
            new StartRoutes(services.health(), notice).routes());
    try {
      var binding =
          edge.serve(http.address().host(), http.address().port(), routes)
              .toCompletableFuture()
              .orTimeout(BIND_SECONDS, TimeUnit.SECONDS)
              .join()
              .addToCoordinatedShutdown(DRAIN, system);
      return address(binding);
    } catch (CompletionException e) {
      throw new NodeStartException(
          "HTTP cannot listen on %s (TROUPE_HTTP_HOST, _PORT); is it taken?"
              .formatted(http.address()),
          e);
    }
  }

  private static Backend backend(Settings settings, Services services, AccessTokens tokens) {
    return new Backend(
        services.engine(),
        services.history(),
        services.views(),
        services.followers(),
        services.vault(),
        new Passwords(HASHES_AT_ONCE, HASHES_WAITING, new SecureRandom()),
        tokens,
        CoachDesk.open(settings.ai(), services),
        Clock.systemUTC());
  }

  private static URI address(ServerBinding binding) {
    var local = binding.localAddress();
    return URI.create("http://%s:%d".formatted(local.getHostString(), local.getPort()));
  }

  private static AccessTokens tokens(Settings.Keys keys) {
    var secrets = keys.token();
    List<TokenKey> all =
        IntStream.range(0, secrets.size())
            .mapToObj(i -> TokenKey.fromBase64("k" + i, secrets.get(i).value()))
            .toList();
    return new AccessTokens(all, ISSUER, AUDIENCE, Clock.systemUTC());
  }
}
