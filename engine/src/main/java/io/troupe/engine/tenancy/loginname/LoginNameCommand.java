package io.troupe.engine.tenancy.loginname;

import io.troupe.engine.values.AccountId;

/** What may be asked of a login name. */
public sealed interface LoginNameCommand {
  /** Takes the name for an account. */
  record Claim(AccountId account) implements LoginNameCommand {}

  /** Gives the name up, so that another account may claim it. */
  record Release(AccountId account) implements LoginNameCommand {}
}
