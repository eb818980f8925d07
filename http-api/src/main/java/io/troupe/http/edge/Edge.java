package io.troupe.http.edge;

import static org.apache.pekko.http.javadsl.server.Directives.complete;
import static org.apache.pekko.http.javadsl.server.Directives.completeWithFuture;
import static org.apache.pekko.http.javadsl.server.Directives.extractRequest;

import io.troupe.engine.tenancy.role.Permission;
import io.troupe.http.edge.handling.Failures;
import io.troupe.http.edge.handling.HttpHandler;
import io.troupe.http.edge.handling.HttpServer;
import io.troupe.http.edge.handling.Pipeline;
import io.troupe.http.edge.json.Json;
import io.troupe.http.edge.token.AccessTokens;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.pekko.NotUsed;
import org.apache.pekko.actor.ClassicActorSystemProvider;
import org.apache.pekko.http.javadsl.ServerBinding;
import org.apache.pekko.http.javadsl.model.HttpRequest;
import org.apache.pekko.http.javadsl.server.Route;
import org.apache.pekko.stream.javadsl.Source;

/**
 * What every route is made with: it names the caller, the permission and the body beside the path,
 * and answers with an {@link Answer} or fails with a problem.
 *
 * <pre>{@code
 * path("grants", () ->
 *     post(() -> edge.command(caller, WALLET_GRANT, GrantJson.class, call -> ...)))
 * }</pre>
 */
public final class Edge {
  private final EdgeSettings settings;
  private final Authentication authentication;
  private final Bodies bodies;
  private final ClassicActorSystemProvider system;

  /** An edge that trusts these tokens. */
  public Edge(EdgeSettings settings, AccessTokens tokens, ClassicActorSystemProvider system) {
    this.settings = settings;
    this.authentication = new Authentication(tokens);
    this.bodies = new Bodies(settings, system);
    this.system = system;
  }

  /**
   * All routes as one handler for the server, with what surrounds every request: trace id,
   * admission, problems for whatever goes wrong, safe headers, access log.
   */
  public HttpHandler handler(Route routes) {
    return new Pipeline(settings.maxRequests(), Failures.sealed(routes, system), system);
  }

  /**
   * Serves all routes on a socket.
   *
   * @param port 1 to 65535, or 0 for any that is free
   * @return the bound socket; fails when the port is taken
   */
  public CompletionStage<ServerBinding> serve(String host, int port, Route routes) {
    return HttpServer.bind(host, port, handler(routes), system);
  }

  /** Routes for callers with a valid access token; others get 401. */
  public Route authenticated(Function<Caller, Route> inner) {
    return extractRequest(request -> inner.apply(authentication.caller(request)));
  }

  /** A change with a JSON body. */
  public <B> Route command(
      Caller caller,
      Permission permission,
      Class<B> type,
      Function<Call<B>, CompletionStage<Answer>> handle) {
    return permitted(caller, permission, () -> command(caller, type, handle));
  }

  /** A change without a body. */
  public Route command(
      Caller caller,
      Permission permission,
      Function<Call<NoBody>, CompletionStage<Answer>> handle) {
    return permitted(caller, permission, () -> command(caller, handle));
  }

  /** A change with a JSON body that any signed-in caller may make. */
  public <B> Route command(
      Caller caller, Class<B> type, Function<Call<B>, CompletionStage<Answer>> handle) {
    return answered(request -> call(caller, request, type).thenCompose(handle));
  }

  /** A change without a body, or with an empty object, that any signed-in caller may make. */
  public Route command(Caller caller, Function<Call<NoBody>, CompletionStage<Answer>> handle) {
    return command(caller, NoBody.class, handle);
  }

  /** A change with a JSON body by somebody who is not signed in, such as a sign-up. */
  public <B> Route publicCommand(
      Class<B> type, Function<PublicCall<B>, CompletionStage<Answer>> handle) {
    return answered(request ->
        bodies
            .json(request)
            .thenApply(bytes -> Calls.of(request, bytes, Json.read(bytes, type)))
            .thenCompose(handle));
  }

  /** Something to read. */
  public Route query(
      Caller caller, Permission permission, Function<Read, CompletionStage<Answer>> handle) {
    return permitted(caller, permission, () -> query(caller, handle));
  }

  /** Something that any signed-in caller may read. */
  public Route query(Caller caller, Function<Read, CompletionStage<Answer>> handle) {
    return answered(request -> handle.apply(new Read(caller, request)));
  }

  /** Events as they come, until they end or the client goes. */
  public Route events(
      Caller caller, Permission permission, Function<Read, Source<EventFrame, NotUsed>> handle) {
    return permitted(
        caller,
        permission,
        () ->
            extractRequest(
                request -> complete(EventStream.of(handle.apply(new Read(caller, request))))));
  }

  /** A change with a JSON body, answered by events as they come; by a problem until they begin. */
  public <B> Route answering(
      Caller caller,
      Permission permission,
      Class<B> type,
      Function<Call<B>, CompletionStage<Source<EventFrame, NotUsed>>> handle) {
    return permitted(
        caller,
        permission,
        () ->
            extractRequest(request ->
                completeWithFuture(
                    call(caller, request, type).thenCompose(handle).thenApply(EventStream::of))));
  }

  /** The permission is asked for when the route is reached, not when it is declared. */
  private static Route permitted(Caller caller, Permission permission, Supplier<Route> route) {
    return extractRequest(_ -> {
      caller.require(permission);
      return route.get();
    });
  }

  private Route answered(Function<HttpRequest, CompletionStage<Answer>> handle) {
    return extractRequest(
        request -> completeWithFuture(handle.apply(request).thenApply(Answers::response)));
  }

  private <B> CompletionStage<Call<B>> call(Caller caller, HttpRequest request, Class<B> type) {
    return bodies
        .json(request)
        .thenApply(bytes -> Calls.of(caller, request, Json.read(bytes, type)));
  }
}
