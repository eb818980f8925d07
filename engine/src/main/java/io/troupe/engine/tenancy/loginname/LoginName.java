package io.troupe.engine.tenancy.loginname;

import static io.troupe.engine.runtime.Decision.accept;
import static io.troupe.engine.runtime.Decision.reject;
import static io.troupe.engine.runtime.Decision.unchanged;
import static io.troupe.engine.tenancy.loginname.LoginNameRejection.LOGIN_NAME_TAKEN;

import io.troupe.engine.runtime.Context;
import io.troupe.engine.runtime.Decision;
import io.troupe.engine.tenancy.loginname.LoginNameCommand.Claim;
import io.troupe.engine.tenancy.loginname.LoginNameCommand.Release;
import io.troupe.engine.tenancy.loginname.LoginNameEvent.LoginNameClaimed;
import io.troupe.engine.tenancy.loginname.LoginNameEvent.LoginNameReleased;
import io.troupe.engine.values.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * The claim to one e-mail address, whose keyed hash is this entity's id: of any number of accounts
 * that claim it at once, one gets it.
 *
 * @param account whose the name is; absent: nobody's
 */
public record LoginName(@Nullable AccountId account) {
  static final LoginName FREE = new LoginName(null);

  static Decision<LoginNameEvent> decide(
      LoginName name, LoginNameCommand command, Context context) {
    return switch (command) {
      case Claim(var claimant) when name.account == null -> accept(new LoginNameClaimed(claimant));
      case Claim(var claimant) -> name.isOf(claimant) ? unchanged() : reject(LOGIN_NAME_TAKEN);
      case Release _ when name.account == null -> unchanged();
      case Release(var owner) ->
          name.isOf(owner) ? accept(new LoginNameReleased(owner)) : reject(LOGIN_NAME_TAKEN);
    };
  }

  private boolean isOf(AccountId other) {
    return other.equals(account);
  }

  static LoginName evolve(LoginName name, LoginNameEvent event) {
    return switch (event) {
      case LoginNameClaimed(var account) -> new LoginName(account);
      case LoginNameReleased _ -> FREE;
    };
  }
}
