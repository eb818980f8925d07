package io.troupe.http.tenancy.member;

import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.tenancy.account.AccountView;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.RoleId;
import io.troupe.engine.values.TenantId;
import io.troupe.http.edge.json.Kebab;
import java.util.Collection;
import java.util.concurrent.CompletionStage;

/** Opens what is personal in a member, for those who may read it. */
final class MemberViews {
  private final Vault vault;

  MemberViews(Vault vault) {
    this.vault = vault;
  }

  CompletionStage<MemberJson.Member> member(TenantId tenant, String id, AccountView account) {
    var status = Kebab.of(account.status());
    return member(tenant, id, account.name(), account.email(), account.roles(), status);
  }

  CompletionStage<MemberJson.Member> member(
      TenantId tenant,
      String id,
      Personal<String> name,
      Personal<String> email,
      Collection<RoleId> roles,
      String status) {
    var codes = roles.stream().map(RoleId::value).toList();
    return vault
        .openAsync(tenant, name, String.class)
        .thenCombine(
            vault.openAsync(tenant, email, String.class),
            (plainName, plainEmail) ->
                new MemberJson.Member(
                    id, plainName.orElse(null), plainEmail.orElse(null), codes, status));
  }
}
