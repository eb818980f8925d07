package io.troupe.engine.tenancy.loginname;

import io.troupe.engine.values.AccountId;

/** What happened to a login name. Stored for ever: records are added, never renamed or removed. */
public sealed interface LoginNameEvent {
  record LoginNameClaimed(AccountId account) implements LoginNameEvent {}

  record LoginNameReleased(AccountId account) implements LoginNameEvent {}
}
