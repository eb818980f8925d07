package io.troupe.http.people;

import static java.util.stream.Collectors.toMap;

import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.TenantId;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Stages;
import io.troupe.projections.members.MemberRow;
import io.troupe.projections.members.MembersQueries;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The names for a page of things about persons. */
public final class Names {
  private final MembersQueries members;
  private final Sealing sealing;

  public Names(MembersQueries members, Sealing sealing) {
    this.members = members;
    this.sealing = sealing;
  }

  /** Each of these persons, at most 1,000; without a name who is erased or not known yet. */
  public CompletionStage<Map<AccountId, PersonJson>> of(Caller caller, Set<AccountId> accounts) {
    return members
        .byId(new TenantId(caller.tenant()), accounts)
        .thenCompose(found -> Stages.all(accounts, it -> named(caller, it, found.get(it))))
        .thenApply(
            all -> all.stream().collect(toMap(it -> new AccountId(it.id()), Function.identity())));
  }

  private CompletionStage<PersonJson> named(
      Caller caller, AccountId account, @Nullable MemberRow member) {
    return sealing
        .open(caller, member == null ? null : member.name())
        .thenApply(name -> new PersonJson(account.value(), name.orElse(null)));
  }
}
