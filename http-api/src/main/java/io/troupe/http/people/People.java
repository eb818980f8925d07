package io.troupe.http.people;

import io.troupe.engine.tenancy.account.AccountEntity;
import io.troupe.engine.tenancy.account.AccountView;
import io.troupe.engine.values.AccountId;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.entity.Entities;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The members of the caller's tenant, one by one, as their accounts have them now. */
public final class People {
  private final Entities entities;
  private final Sealing sealing;

  public People(Entities entities, Sealing sealing) {
    this.entities = entities;
    this.sealing = sealing;
  }

  /** The account; empty when there is none. */
  public CompletionStage<Optional<AccountView>> account(Caller caller, String account) {
    return entities
        .scope(caller)
        .entity(AccountEntity.TYPE, Entities.known(account))
        .read()
        .thenApply(Entities::found);
  }

  /** The person by id and name. */
  public CompletionStage<PersonJson> person(Caller caller, AccountId account) {
    return account(caller, account.value())
        .thenCompose(found -> sealing.open(caller, found.map(AccountView::name).orElse(null)))
        .thenApply(name -> new PersonJson(account.value(), name.orElse(null)));
  }

  /** The same for somebody who need not be there. */
  public CompletionStage<Optional<PersonJson>> person(@Nullable AccountId account, Caller caller) {
    return account == null
        ? CompletableFuture.completedFuture(Optional.empty())
        : person(caller, account).thenApply(Optional::of);
  }
}
