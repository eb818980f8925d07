package io.troupe.http.credits;

import static io.troupe.engine.tenancy.role.Permission.WALLET_GRANT;
import static io.troupe.engine.tenancy.role.Permission.WALLET_SPEND;
import static org.apache.pekko.http.javadsl.server.Directives.concat;
import static org.apache.pekko.http.javadsl.server.Directives.path;
import static org.apache.pekko.http.javadsl.server.Directives.pathEnd;
import static org.apache.pekko.http.javadsl.server.Directives.pathPrefix;
import static org.apache.pekko.http.javadsl.server.Directives.post;
import static org.apache.pekko.http.javadsl.server.PathMatchers.segment;

import io.troupe.engine.credits.wallet.WalletCommand;
import io.troupe.engine.credits.wallet.WalletEntity;
import io.troupe.engine.values.Credits;
import io.troupe.engine.values.HoldId;
import io.troupe.http.edge.Answer;
import io.troupe.http.edge.Call;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Edge;
import io.troupe.http.edge.NoBody;
import io.troupe.http.edge.entity.Entities;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.http.javadsl.server.Route;
import org.jspecify.annotations.Nullable;

/** {@code /wallets/{id}/holds}: credits set aside, and what becomes of them. */
final class HoldRoutes {
  private final Edge edge;
  private final Entities entities;
  private final WalletOwners owners;

  HoldRoutes(Edge edge, Entities entities, WalletOwners owners) {
    this.edge = edge;
    this.entities = entities;
    this.owners = owners;
  }

  /** Below {@code /wallets/{id}}. */
  Route routes(Caller caller, String wallet) {
    return pathPrefix(
        "holds",
        () ->
            concat(
                pathEnd(() ->
                    post(() ->
                        edge.command(
                            caller,
                            WALLET_SPEND,
                            WalletJson.Hold.class,
                            call -> hold(wallet, call)))),
                pathPrefix(segment(), id -> settlements(caller, wallet, id))));
  }

  private Route settlements(Caller caller, String wallet, String id) {
    return concat(
        path(
            "capture",
            () ->
                post(() ->
                    edge.command(
                        caller,
                        WALLET_SPEND,
                        WalletJson.Capture.class,
                        call -> capture(wallet, id, call)))),
        path(
            "release",
            () ->
                post(() -> edge.command(caller, WALLET_SPEND, call -> release(wallet, id, call)))),
        path(
            "refund",
            () ->
                post(() ->
                    edge.command(
                        caller,
                        WALLET_GRANT,
                        WalletJson.Refund.class,
                        call -> refund(wallet, id, call)))));
  }

  private CompletionStage<Answer> hold(String wallet, Call<WalletJson.Hold> call) {
    var hold = call.body();
    var id = Objects.requireNonNullElse(hold.id(), call.commandId());
    var command =
        new WalletCommand.Hold(
            new HoldId(id), new Credits(hold.amount()), hold.reason(), hold.expiresAt());
    return owners
        .asking(call.caller(), wallet, () -> entities.ask(call, WalletEntity.TYPE, wallet, command))
        .thenApply(done -> {
          var changed = WalletJson.Changed.of(id, wallet, done.view());
          return Entities.at(Answer.created("/v1/wallets/" + wallet, changed), done);
        });
  }

  private CompletionStage<Answer> capture(String wallet, String id, Call<WalletJson.Capture> call) {
    var amount = credits(call.body().amount());
    return settle(call, wallet, id, new WalletCommand.Capture(held(id), amount));
  }

  private CompletionStage<Answer> release(String wallet, String id, Call<NoBody> call) {
    return settle(call, wallet, id, new WalletCommand.Release(held(id)));
  }

  private CompletionStage<Answer> refund(String wallet, String id, Call<WalletJson.Refund> call) {
    return settle(call, wallet, id, new WalletCommand.Refund(held(id), call.body().reason()));
  }

  private CompletionStage<Answer> settle(
      Call<?> call, String wallet, String id, WalletCommand command) {
    return entities
        .ask(call, WalletEntity.TYPE, wallet, command)
        .thenApply(done -> {
          var changed = WalletJson.Changed.of(id, wallet, done.view());
          return Entities.at(Answer.ok(changed), done);
        });
  }

  private static @Nullable Credits credits(@Nullable Long amount) {
    return amount == null ? null : new Credits(amount);
  }

  private static HoldId held(String id) {
    return new HoldId(Entities.known(id));
  }
}
