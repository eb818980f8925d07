package io.troupe.http.tenancy.session;

import static org.apache.pekko.http.javadsl.server.Directives.concat;
import static org.apache.pekko.http.javadsl.server.Directives.delete;
import static org.apache.pekko.http.javadsl.server.Directives.get;
import static org.apache.pekko.http.javadsl.server.Directives.path;
import static org.apache.pekko.http.javadsl.server.Directives.pathEnd;
import static org.apache.pekko.http.javadsl.server.Directives.pathPrefix;
import static org.apache.pekko.http.javadsl.server.Directives.post;
import static org.apache.pekko.http.javadsl.server.PathMatchers.segment;

import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.tenancy.account.AccountCommand;
import io.troupe.engine.tenancy.account.AccountEntity;
import io.troupe.engine.tenancy.account.AccountView;
import io.troupe.engine.values.SessionId;
import io.troupe.http.edge.Answer;
import io.troupe.http.edge.Call;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Edge;
import io.troupe.http.edge.NoBody;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.password.Passwords;
import io.troupe.http.edge.token.AccessTokens;
import java.time.Clock;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.http.javadsl.server.Route;

/** {@code /auth}: signing in, carrying on, and signing out. */
public final class SessionRoutes {
  private final Edge edge;
  private final Entities entities;
  private final Clock clock;
  private final SignIn signIn;
  private final Refresh refresh;

  public SessionRoutes(
      Edge edge,
      Entities entities,
      Vault vault,
      Passwords passwords,
      AccessTokens tokens,
      Clock clock) {
    this.edge = edge;
    this.entities = entities;
    this.clock = clock;
    var issue = new TokenIssue(tokens, clock);
    this.signIn = new SignIn(entities, vault, passwords, issue, clock);
    this.refresh = new Refresh(entities, vault, issue);
  }

  /** What is open to everybody. */
  public Route visitors() {
    return pathPrefix(
        "tokens",
        () ->
            concat(pathEnd(() -> post(this::signIn)), path("refresh", () -> post(this::refresh))));
  }

  public Route routes(Caller caller) {
    return pathPrefix(
        "sessions",
        () ->
            concat(
                pathEnd(() -> get(() -> edge.query(caller, _ -> sessions(caller)))),
                path(segment(), id -> delete(() -> edge.command(caller, call -> end(call, id))))));
  }

  private Route signIn() {
    return edge.publicCommand(
        SessionJson.SignIn.class, call -> signIn.signIn(call).thenApply(Answer::ok));
  }

  private Route refresh() {
    return edge.publicCommand(
        SessionJson.Refresh.class, call -> refresh.refresh(call).thenApply(Answer::ok));
  }

  private CompletionStage<Answer> sessions(Caller caller) {
    return entities
        .read(caller, AccountEntity.TYPE, caller.account())
        .thenApply(done -> Answer.ok(going(caller, done.view())));
  }

  private SessionJson.Sessions going(Caller caller, AccountView account) {
    var now = clock.instant();
    return new SessionJson.Sessions(
        account.sessions().entrySet().stream()
            .filter(it -> it.getValue().isAfter(now))
            .map(it -> {
              var id = it.getKey().value();
              return new SessionJson.Session(id, it.getValue(), id.equals(caller.session()));
            })
            .toList());
  }

  /** A session that has ended already has ended: no problem. */
  private CompletionStage<Answer> end(Call<NoBody> call, String session) {
    var revoke = new AccountCommand.RevokeSession(new SessionId(Entities.known(session)));
    return entities
        .ask(call, AccountEntity.TYPE, call.caller().account(), revoke)
        .thenApply(_ -> Answer.noContent());
  }
}
