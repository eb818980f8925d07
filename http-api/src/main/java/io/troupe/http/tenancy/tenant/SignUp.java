package io.troupe.http.tenancy.tenant;

import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.runtime.Reply.Done;
import io.troupe.engine.tenancy.account.AccountCommand;
import io.troupe.engine.tenancy.account.AccountEntity;
import io.troupe.engine.tenancy.account.AccountView;
import io.troupe.engine.tenancy.loginname.LoginNameCommand;
import io.troupe.engine.tenancy.loginname.LoginNameEntity;
import io.troupe.engine.tenancy.role.BuiltInRole;
import io.troupe.engine.tenancy.tenant.TenantCommand;
import io.troupe.engine.tenancy.tenant.TenantEntity;
import io.troupe.engine.tenancy.tenant.TenantView;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.RoleId;
import io.troupe.engine.values.TenantId;
import io.troupe.http.edge.PublicCall;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.entity.Steps;
import io.troupe.http.tenancy.LoginNames;
import io.troupe.http.tenancy.NewPasswords;
import java.util.Set;
import java.util.concurrent.CompletionStage;

/**
 * Brings a tenant into being with its first superadmin, who can sign in at once. All ids come from
 * the command's, so a repeat under the same key completes what a crash has cut off.
 */
final class SignUp {
  private static final Set<RoleId> FIRST = Set.of(new RoleId(BuiltInRole.SUPERADMIN.code()));

  private final Entities entities;
  private final Vault vault;
  private final LoginNames loginNames;
  private final NewPasswords passwords;

  SignUp(Entities entities, Vault vault, LoginNames loginNames, NewPasswords passwords) {
    this.entities = entities;
    this.vault = vault;
    this.loginNames = loginNames;
    this.passwords = passwords;
  }

  /** The superadmin's account, in the tenant that its position names. */
  CompletionStage<Done<AccountView>> signUp(PublicCall<TenantJson.SignUp> call) {
    var tenant = new TenantId(call.commandId());
    var scope = entities.visitor(tenant, call.traceId());
    var steps = new Steps(scope, new CommandId(call.commandId()));
    var account = new AccountId(steps.id("account"));
    var admin = call.body().admin();
    return passwords
        .hash(admin.password(), call.commandId())
        .thenCompose(hash ->
            tenant(steps, call.body())
                .thenCompose(_ -> open(steps, account, admin))
                .thenCompose(_ -> password(steps, account, hash)));
  }

  private static CompletionStage<Done<TenantView>> tenant(Steps steps, TenantJson.SignUp body) {
    return steps.done(
        "tenant",
        TenantEntity.TYPE,
        steps.scope().tenant().value(),
        new TenantCommand.SignUp(body.name(), body.timeZone(), body.currency()));
  }

  private CompletionStage<Done<AccountView>> open(
      Steps steps, AccountId account, TenantJson.Admin admin) {
    var tenant = steps.scope().tenant();
    var person = new PersonId(account.value());
    var loginName = loginNames.of(tenant, admin.email());
    return steps
        .done("claim", LoginNameEntity.TYPE, loginName, new LoginNameCommand.Claim(account))
        .thenCompose(_ -> vault.sealAsync(tenant, person, admin.name()))
        .thenCombine(
            vault.sealAsync(tenant, person, admin.email()),
            (name, email) -> new AccountCommand.Open(name, email, loginName, FIRST))
        .thenCompose(open -> steps.done("open", AccountEntity.TYPE, account.value(), open));
  }

  private static CompletionStage<Done<AccountView>> password(
      Steps steps, AccountId account, String hash) {
    return steps.done(
        "password", AccountEntity.TYPE, account.value(), new AccountCommand.SetPassword(hash));
  }
}
