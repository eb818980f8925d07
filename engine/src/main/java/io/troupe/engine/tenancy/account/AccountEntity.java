package io.troupe.engine.tenancy.account;

import io.troupe.engine.runtime.EntityType;

/** The account's name on the cluster, tied to its rules. */
public final class AccountEntity {
  public static final EntityType<AccountCommand, AccountEvent, Account, AccountView> TYPE =
      EntityType.of(
              "account",
              AccountCommand.class,
              AccountEvent.class,
              Account.class,
              Account.EMPTY,
              Account::decide,
              Account::evolve,
              AccountRejection.class)
          .viewed(AccountView.class, AccountView::of);

  private AccountEntity() {}
}
