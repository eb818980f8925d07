package io.troupe.http.edge;

import static io.troupe.engine.tenancy.role.Permission.WALLET_GRANT;
import static io.troupe.engine.tenancy.role.Permission.WALLET_READ_ANY;
import static java.util.concurrent.CompletableFuture.completedStage;
import static java.util.concurrent.CompletableFuture.failedStage;
import static org.apache.pekko.http.javadsl.server.Directives.complete;
import static org.apache.pekko.http.javadsl.server.Directives.concat;
import static org.apache.pekko.http.javadsl.server.Directives.delete;
import static org.apache.pekko.http.javadsl.server.Directives.get;
import static org.apache.pekko.http.javadsl.server.Directives.path;
import static org.apache.pekko.http.javadsl.server.Directives.pathEnd;
import static org.apache.pekko.http.javadsl.server.Directives.pathPrefix;
import static org.apache.pekko.http.javadsl.server.Directives.post;
import static org.apache.pekko.http.javadsl.server.PathMatchers.segment;

import io.troupe.http.edge.exchange.Cursor;
import io.troupe.http.edge.exchange.JournalPosition;
import io.troupe.http.edge.exchange.Page;
import io.troupe.http.edge.exchange.Precondition;
import io.troupe.http.edge.problem.EdgeProblem;
import io.troupe.http.edge.problem.Problem;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.pekko.http.javadsl.model.ContentTypes;
import org.apache.pekko.http.javadsl.model.HttpEntities;
import org.apache.pekko.http.javadsl.server.Route;

/** Routes that do nothing but show what the edge made of a request. */
final class SampleRoutes {
  static final long VERSION = 7;

  /** Answers of {@code /v1/held} wait for this. */
  final CompletableFuture<Answer> held = new CompletableFuture<>();

  private final Edge edge;

  SampleRoutes(Edge edge) {
    this.edge = edge;
  }

  Route all() {
    return concat(
        path("page", () -> get(this::page)),
        pathPrefix(
            "v1",
            () ->
                concat(
                    path("sign-ups", () -> post(this::signUp)),
                    edge.authenticated(caller ->
                        concat(
                            pathPrefix("wallets", () -> wallets(caller)),
                            path("boom", () -> get(() -> boom(caller))),
                            path("late", () -> get(() -> late(caller))),
                            path("held", () -> get(() -> held(caller))))))));
  }

  private Route wallets(Caller caller) {
    return concat(
        pathEnd(() -> get(() -> edge.query(caller, WALLET_READ_ANY, SampleRoutes::list))),
        pathPrefix(
            segment(),
            id ->
                concat(
                    path(
                        "grants",
                        () ->
                            post(() ->
                                edge.command(
                                    caller,
                                    WALLET_GRANT,
                                    SampleJson.Grant.class,
                                    call -> grant(id, call)))),
                    pathEnd(() ->
                        concat(
                            get(() -> edge.query(caller, WALLET_READ_ANY, read -> one(id, read))),
                            delete(() -> edge.command(caller, WALLET_GRANT, this::remove)))))));
  }

  private static CompletionStage<Answer> grant(String id, Call<SampleJson.Grant> call) {
    var granted = new SampleJson.Granted(id, call.commandId(), call.body().amount());
    return completedStage(
        Answer.created("/v1/wallets/" + id, granted).position(new JournalPosition("12:34")));
  }

  private CompletionStage<Answer> remove(Call<NoBody> call) {
    return call.precondition().allows(VERSION)
        ? completedStage(Answer.noContent())
        : failedStage(
            Problem.of(
                    EdgeProblem.PRECONDITION_FAILED,
                    "It is at another version.",
                    Precondition.HEADER)
                .exception());
  }

  private static CompletionStage<Answer> one(String id, Read read) {
    var balance = read.waitFor().isPresent() ? 1 : 0;
    return completedStage(Answer.ok(new SampleJson.Wallet(id, balance)).at(VERSION));
  }

  private static CompletionStage<Answer> list(Read read) {
    var page = read.page("wallets", 1);
    var start = page.after().map(it -> Integer.parseInt(it.keys().getFirst())).orElse(0);
    var rows =
        IntStream.rangeClosed(start + 1, Math.min(7, start + page.limit() + 1)).boxed().toList();
    return completedStage(
        Answer.ok(
            Page.of(rows, page.limit(), row -> new Cursor("wallets", List.of(row.toString())))));
  }

  private Route signUp() {
    return edge.publicCommand(
        SampleJson.Learner.class,
        call -> completedStage(Answer.accepted(new SampleJson.SignedUp(call.commandId()))));
  }

  private Route boom(Caller caller) {
    return edge.query(
        caller,
        WALLET_READ_ANY,
        _ -> {
          throw new IllegalStateException("ann@example.org is not a number");
        });
  }

  private Route late(Caller caller) {
    return edge.query(
        caller, WALLET_READ_ANY, _ -> failedStage(new TimeoutException("ask timed out")));
  }

  private Route held(Caller caller) {
    return edge.query(caller, WALLET_READ_ANY, _ -> held);
  }

  private Route page() {
    return complete(HttpEntities.create(ContentTypes.TEXT_HTML_UTF8, "<p>Troupe</p>"));
  }
}
