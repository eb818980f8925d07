package io.troupe.http.tenancy.me;

import static org.apache.pekko.http.javadsl.server.Directives.concat;
import static org.apache.pekko.http.javadsl.server.Directives.get;
import static org.apache.pekko.http.javadsl.server.Directives.path;
import static org.apache.pekko.http.javadsl.server.Directives.pathEnd;
import static org.apache.pekko.http.javadsl.server.Directives.pathPrefix;
import static org.apache.pekko.http.javadsl.server.Directives.put;
import static org.apache.pekko.http.javadsl.server.PathMatchers.segment;

import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.tenancy.account.AccountCommand;
import io.troupe.engine.tenancy.account.AccountEntity;
import io.troupe.engine.tenancy.account.AccountRejection;
import io.troupe.engine.tenancy.account.AccountView;
import io.troupe.engine.tenancy.account.Purpose;
import io.troupe.engine.tenancy.role.Permission;
import io.troupe.engine.tenancy.tenant.TenantEntity;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.RoleId;
import io.troupe.engine.values.TenantId;
import io.troupe.http.edge.Answer;
import io.troupe.http.edge.Call;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Edge;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.json.Kebab;
import io.troupe.http.edge.problem.EdgeProblem;
import io.troupe.http.edge.problem.Problem;
import io.troupe.http.tenancy.tenant.TenantJson;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.apache.pekko.http.javadsl.server.Route;

/** {@code /me}: who the caller is, and what the caller agrees to. */
public final class MeRoutes {
  private final Edge edge;
  private final Entities entities;
  private final Vault vault;

  public MeRoutes(Edge edge, Entities entities, Vault vault) {
    this.edge = edge;
    this.entities = entities;
    this.vault = vault;
  }

  public Route routes(Caller caller) {
    return concat(
        pathEnd(() -> get(() -> edge.query(caller, _ -> me(caller)))),
        pathPrefix("consents", () -> path(segment(), purpose -> consent(caller, purpose))));
  }

  private Route consent(Caller caller, String purpose) {
    return put(
        () -> edge.command(caller, MeJson.ConsentChange.class, call -> change(call, purpose)));
  }

  private CompletionStage<Answer> me(Caller caller) {
    var tenant = entities.read(caller, TenantEntity.TYPE, caller.tenant());
    return entities
        .read(caller, AccountEntity.TYPE, caller.account())
        .thenCompose(account ->
            self(caller, account.view())
                .thenCombine(
                    tenant,
                    (self, academy) ->
                        me(
                            caller,
                            self,
                            TenantJson.Tenant.of(caller.tenant(), academy.view()),
                            account.view())))
        .thenApply(Answer::ok);
  }

  private CompletionStage<MeJson.Self> self(Caller caller, AccountView account) {
    return opened(caller, account.name())
        .thenCombine(
            opened(caller, account.email()),
            (name, email) -> new MeJson.Self(caller.account(), name, email));
  }

  /** Whoever was erased is nobody, though the token lasts for some minutes. */
  private CompletionStage<String> opened(Caller caller, Personal<String> value) {
    return vault
        .openAsync(new TenantId(caller.tenant()), value, String.class)
        .thenApply(it -> it.orElseThrow(() -> Entities.refusal(AccountRejection.ERASED)));
  }

  private static MeJson.Me me(
      Caller caller, MeJson.Self self, TenantJson.Tenant tenant, AccountView account) {
    return new MeJson.Me(
        self,
        tenant,
        account.roles().stream().map(RoleId::value).toList(),
        caller.permissions().stream().sorted().map(Permission::code).toList(),
        caller.account(),
        account.consents().stream().sorted().map(Kebab::of).toList());
  }

  private CompletionStage<Answer> change(Call<MeJson.ConsentChange> call, String code) {
    var purpose = purpose(code);
    var granted = call.body().granted();
    var command =
        granted
            ? new AccountCommand.GiveConsent(purpose)
            : new AccountCommand.WithdrawConsent(purpose);
    return entities
        .ask(call, AccountEntity.TYPE, call.caller().account(), command)
        .thenApply(done -> Entities.at(Answer.ok(new MeJson.Consent(code, granted)), done));
  }

  private static Purpose purpose(String code) {
    return Stream.of(Purpose.values())
        .filter(it -> Kebab.of(it).equals(code))
        .findFirst()
        .orElseThrow(() -> Problem.of(EdgeProblem.NOT_FOUND).exception());
  }
}
