package io.troupe.http.credits;

import static io.troupe.engine.tenancy.role.Permission.WALLET_GRANT;
import static io.troupe.engine.tenancy.role.Permission.WALLET_READ_ANY;
import static io.troupe.engine.tenancy.role.Permission.WALLET_READ_OWN;
import static io.troupe.engine.tenancy.role.Permission.WALLET_SPEND;
import static org.apache.pekko.http.javadsl.server.Directives.concat;
import static org.apache.pekko.http.javadsl.server.Directives.get;
import static org.apache.pekko.http.javadsl.server.Directives.path;
import static org.apache.pekko.http.javadsl.server.Directives.pathEnd;
import static org.apache.pekko.http.javadsl.server.Directives.pathPrefix;
import static org.apache.pekko.http.javadsl.server.Directives.post;
import static org.apache.pekko.http.javadsl.server.PathMatchers.segment;

import io.troupe.engine.credits.wallet.WalletCommand;
import io.troupe.engine.credits.wallet.WalletEntity;
import io.troupe.engine.credits.wallet.WalletView;
import io.troupe.engine.runtime.Reply.Done;
import io.troupe.engine.values.Credits;
import io.troupe.engine.values.GrantId;
import io.troupe.engine.values.HoldId;
import io.troupe.http.edge.Answer;
import io.troupe.http.edge.Call;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Edge;
import io.troupe.http.edge.NoBody;
import io.troupe.http.edge.Read;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.entity.Listings;
import io.troupe.http.edge.entity.Positions;
import io.troupe.http.edge.problem.EdgeProblem;
import io.troupe.http.edge.problem.Problem;
import io.troupe.http.people.People;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.http.javadsl.server.Route;
import org.jspecify.annotations.Nullable;

/** {@code /wallets/{id}}: a balance, what changes it, and what changed it. */
public final class WalletRoutes {
  private final Edge edge;
  private final Entities entities;
  private final People people;
  private final WalletEntries entries;

  public WalletRoutes(Edge edge, Entities entities, People people, Listings listings) {
    this.edge = edge;
    this.entities = entities;
    this.people = people;
    this.entries = new WalletEntries(listings);
  }

  public Route routes(Caller caller) {
    return pathPrefix(
        "wallets",
        () ->
            pathPrefix(
                segment(),
                id ->
                    concat(
                        pathEnd(
                            () -> get(() -> edge.query(caller, WALLET_READ_OWN, r -> one(r, id)))),
                        path(
                            "entries",
                            () -> get(() -> edge.query(caller, WALLET_READ_OWN, r -> list(r, id)))),
                        path("grants", () -> post(() -> grants(caller, id))),
                        pathPrefix("holds", () -> holds(caller, id)))));
  }

  private Route grants(Caller caller, String id) {
    return edge.command(
        caller, WALLET_GRANT, WalletJson.Grant.class, call -> grant(id, call, call.body()));
  }

  private Route holds(Caller caller, String id) {
    return concat(
        pathEnd(() ->
            post(() ->
                edge.command(
                    caller,
                    WALLET_SPEND,
                    WalletJson.Hold.class,
                    call -> hold(id, call, call.body())))),
        pathPrefix(segment(), hold -> hold(caller, id, hold)));
  }

  private Route hold(Caller caller, String id, String hold) {
    return concat(
        path(
            "capture",
            () ->
                post(() ->
                    edge.command(
                        caller,
                        WALLET_SPEND,
                        WalletJson.Capture.class,
                        call -> capture(id, hold, call)))),
        path(
            "release",
            () -> post(() -> edge.command(caller, WALLET_SPEND, call -> release(id, hold, call)))),
        path(
            "refund",
            () ->
                post(() ->
                    edge.command(
                        caller,
                        WALLET_GRANT,
                        WalletJson.Refund.class,
                        call -> refund(id, hold, call)))));
  }

  private CompletionStage<Answer> one(Read read, String id) {
    requireReadable(read.caller(), id);
    return entities
        .read(read.caller(), WalletEntity.TYPE, id)
        .thenApply(done -> at(Answer.ok(WalletJson.Wallet.of(id, done.view())), done));
  }

  private CompletionStage<Answer> list(Read read, String id) {
    requireReadable(read.caller(), id);
    return requireOwner(read.caller(), id).thenCompose(_ -> entries.page(read, id));
  }

  /** One's own wallet, or any with the permission for it; otherwise it does not exist. */
  static void requireReadable(Caller caller, String id) {
    if (!id.equals(caller.account()) && !caller.holds(WALLET_READ_ANY)) {
      throw Problem.of(EdgeProblem.NOT_FOUND).exception();
    }
  }

  private CompletionStage<Answer> grant(String id, Call<?> call, WalletJson.Grant grant) {
    var grantId = new GrantId(call.commandId());
    var priority = Objects.requireNonNullElse(grant.priority(), 0);
    var command =
        new WalletCommand.Grant(
            grantId, new Credits(grant.amount()), grant.reason(), priority, grant.expiresAt());
    return requireOwner(call.caller(), id)
        .thenCompose(_ -> ask(call, id, grantId.value(), command));
  }

  /** A wallet has its account's id; one of nobody does not exist. */
  private CompletionStage<Void> requireOwner(Caller caller, String id) {
    return people
        .account(caller, id)
        .thenAccept(account -> {
          if (account.isEmpty()) {
            throw Problem.of(EdgeProblem.NOT_FOUND).exception();
          }
        });
  }

  private CompletionStage<Answer> hold(String id, Call<?> call, WalletJson.Hold hold) {
    var holdId = new HoldId(Objects.requireNonNullElse(hold.id(), call.commandId()));
    var command =
        new WalletCommand.Hold(holdId, new Credits(hold.amount()), hold.reason(), hold.expiresAt());
    return requireOwner(call.caller(), id).thenCompose(_ -> ask(call, id, holdId.value(), command));
  }

  private CompletionStage<Answer> capture(String id, String hold, Call<WalletJson.Capture> call) {
    return settle(call, id, hold, new WalletCommand.Capture(held(hold), credits(call.body())));
  }

  private CompletionStage<Answer> release(String id, String hold, Call<NoBody> call) {
    return settle(call, id, hold, new WalletCommand.Release(held(hold)));
  }

  private CompletionStage<Answer> refund(String id, String hold, Call<WalletJson.Refund> call) {
    return settle(call, id, hold, new WalletCommand.Refund(held(hold), call.body().reason()));
  }

  private static @Nullable Credits credits(WalletJson.Capture capture) {
    var amount = capture.amount();
    return amount == null ? null : new Credits(amount);
  }

  private CompletionStage<Answer> ask(Call<?> call, String id, String made, WalletCommand command) {
    return entities
        .ask(call, WalletEntity.TYPE, id, command)
        .thenApply(done -> at(Answer.created("/v1/wallets/" + id, changed(id, made, done)), done));
  }

  private CompletionStage<Answer> settle(
      Call<?> call, String id, String hold, WalletCommand command) {
    return entities
        .ask(call, WalletEntity.TYPE, id, command)
        .thenApply(done -> at(Answer.ok(changed(id, hold, done)), done));
  }

  private static WalletJson.Changed changed(String id, String made, Done<WalletView> done) {
    return new WalletJson.Changed(made, WalletJson.Wallet.of(id, done.view()));
  }

  private static HoldId held(String id) {
    return new HoldId(Entities.known(id));
  }

  private static Answer at(Answer answer, Done<?> done) {
    return answer.at(done.position().version()).position(Positions.write(done.position()));
  }
}
