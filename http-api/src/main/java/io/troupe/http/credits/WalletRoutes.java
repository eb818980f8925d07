package io.troupe.http.credits;

import static io.troupe.engine.tenancy.role.Permission.WALLET_GRANT;
import static io.troupe.engine.tenancy.role.Permission.WALLET_READ_ANY;
import static io.troupe.engine.tenancy.role.Permission.WALLET_READ_OWN;
import static org.apache.pekko.http.javadsl.server.Directives.concat;
import static org.apache.pekko.http.javadsl.server.Directives.get;
import static org.apache.pekko.http.javadsl.server.Directives.path;
import static org.apache.pekko.http.javadsl.server.Directives.pathEnd;
import static org.apache.pekko.http.javadsl.server.Directives.pathPrefix;
import static org.apache.pekko.http.javadsl.server.Directives.post;
import static org.apache.pekko.http.javadsl.server.PathMatchers.segment;

import io.troupe.engine.credits.wallet.WalletCommand;
import io.troupe.engine.credits.wallet.WalletEntity;
import io.troupe.engine.runtime.History;
import io.troupe.engine.values.Credits;
import io.troupe.engine.values.GrantId;
import io.troupe.http.edge.Answer;
import io.troupe.http.edge.Call;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Edge;
import io.troupe.http.edge.Read;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.problem.EdgeProblem;
import io.troupe.http.edge.problem.Problem;
import io.troupe.http.people.People;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.http.javadsl.server.Route;

/** {@code /wallets/{id}}: a balance, what fills it, and what changed it. */
public final class WalletRoutes {
  private final Edge edge;
  private final Entities entities;
  private final WalletOwners owners;
  private final WalletEntries entries;
  private final HoldRoutes holds;

  public WalletRoutes(Edge edge, Entities entities, People people, History history) {
    this.edge = edge;
    this.entities = entities;
    this.owners = new WalletOwners(people);
    this.entries = new WalletEntries(entities, history);
    this.holds = new HoldRoutes(edge, entities, owners);
  }

  public Route routes(Caller caller) {
    return pathPrefix(segment(), id -> wallet(caller, id));
  }

  /** Tried in turn, so what is asked for most comes first. */
  private Route wallet(Caller caller, String id) {
    return concat(
        holds.routes(caller, id),
        pathEnd(() -> get(() -> edge.query(caller, WALLET_READ_OWN, read -> one(read, id)))),
        path(
            "entries",
            () -> get(() -> edge.query(caller, WALLET_READ_OWN, read -> list(read, id)))),
        path(
            "grants",
            () ->
                post(() ->
                    edge.command(
                        caller, WALLET_GRANT, WalletJson.Grant.class, call -> grant(id, call)))));
  }

  private CompletionStage<Answer> one(Read read, String id) {
    requireReadable(read.caller(), id);
    return entities
        .read(read.caller(), WalletEntity.TYPE, id)
        .thenApply(done -> Entities.at(Answer.ok(WalletJson.Wallet.of(id, done.view())), done));
  }

  private CompletionStage<Answer> list(Read read, String id) {
    requireReadable(read.caller(), id);
    return owners.require(read.caller(), id).thenCompose(_ -> entries.page(read, id));
  }

  /** One's own wallet, or any with the permission for it; otherwise it does not exist. */
  private static void requireReadable(Caller caller, String id) {
    if (!id.equals(caller.account()) && !caller.holds(WALLET_READ_ANY)) {
      throw Problem.of(EdgeProblem.NOT_FOUND).exception();
    }
  }

  private CompletionStage<Answer> grant(String id, Call<WalletJson.Grant> call) {
    var grant = call.body();
    var command =
        new WalletCommand.Grant(
            new GrantId(call.commandId()),
            new Credits(grant.amount()),
            grant.reason(),
            Objects.requireNonNullElse(grant.priority(), 0),
            grant.expiresAt());
    return owners
        .require(call.caller(), id)
        .thenCompose(_ -> entities.ask(call, WalletEntity.TYPE, id, command))
        .thenApply(done -> {
          var changed = WalletJson.Changed.of(call.commandId(), id, done.view());
          return Entities.at(Answer.created("/v1/wallets/" + id, changed), done);
        });
  }
}
