package io.troupe.engine.tenancy.account;

import static io.troupe.engine.runtime.Decision.accept;
import static io.troupe.engine.runtime.Decision.reject;
import static io.troupe.engine.runtime.Decision.unchanged;
import static io.troupe.engine.tenancy.account.AccountRejection.CLOSED;
import static io.troupe.engine.tenancy.account.AccountRejection.ERASED;
import static io.troupe.engine.tenancy.account.AccountRejection.NO_SUCH_ACCOUNT;

import io.troupe.engine.runtime.Context;
import io.troupe.engine.runtime.Decision;
import io.troupe.engine.tenancy.account.AccountCommand.Close;
import io.troupe.engine.tenancy.account.AccountCommand.Open;
import io.troupe.engine.tenancy.account.AccountCommand.RecordErasure;
import io.troupe.engine.tenancy.account.AccountEvent.AccountClosed;
import io.troupe.engine.tenancy.account.AccountEvent.AccountErased;
import io.troupe.engine.tenancy.account.AccountEvent.AccountOpened;
import io.troupe.engine.tenancy.account.AccountEvent.AccountRenamed;
import io.troupe.engine.tenancy.account.AccountEvent.ConsentGiven;
import io.troupe.engine.tenancy.account.AccountEvent.ConsentWithdrawn;
import io.troupe.engine.tenancy.account.AccountEvent.PasswordSet;
import io.troupe.engine.tenancy.account.AccountEvent.RolesChanged;
import io.troupe.engine.tenancy.account.AccountEvent.SessionRefreshed;
import io.troupe.engine.tenancy.account.AccountEvent.SessionRevoked;
import io.troupe.engine.tenancy.account.AccountEvent.SessionStarted;
import io.troupe.engine.tenancy.account.AccountEvent.SignInFailed;
import java.time.Instant;

/**
 * A person's account. It opens once; it is closed only as long as nobody has signed up with it, and
 * erased at any time; after either, nobody signs in with it again.
 */
public sealed interface Account
    permits Account.Unopened, OpenAccount, Account.Closed, Account.Erased {
  record Unopened() implements Account {}

  record Closed(AccountProfile profile) implements Account {}

  record Erased(AccountProfile profile) implements Account {}

  Account EMPTY = new Unopened();

  static Decision<AccountEvent> decide(Account account, AccountCommand command, Context context) {
    return switch (account) {
      case Unopened() ->
          command instanceof Open open ? open(open, context.now()) : reject(NO_SUCH_ACCOUNT);
      case OpenAccount open -> open.decide(command, context.now());
      case Closed _ -> whenClosed(command);
      case Erased _ -> command instanceof RecordErasure ? unchanged() : reject(ERASED);
    };
  }

  private static Decision<AccountEvent> open(Open open, Instant now) {
    var flaw = AccountProfile.of(open).flaw();
    return flaw == null
        ? accept(new AccountOpened(open.name(), open.email(), open.loginName(), open.roles(), now))
        : reject(flaw);
  }

  private static Decision<AccountEvent> whenClosed(AccountCommand command) {
    if (command instanceof RecordErasure) {
      return accept(new AccountErased());
    }
    return command instanceof Close ? unchanged() : reject(CLOSED);
  }

  static Account evolve(Account account, AccountEvent event) {
    return switch (event) {
      case AccountOpened opened -> OpenAccount.of(AccountProfile.of(opened));
      case PasswordSet(var hash) -> open(account).withPassword(hash);
      case SessionStarted started -> open(account).with(started);
      case SignInFailed failed -> open(account).with(failed);
      case SessionRefreshed refreshed -> open(account).with(refreshed);
      case SessionRevoked(var session, _) -> open(account).without(session);
      case RolesChanged(var roles) -> open(account).with(roles);
      case AccountRenamed(var name) -> open(account).named(name);
      case ConsentGiven(var purpose, _) -> open(account).with(purpose);
      case ConsentWithdrawn(var purpose, _) -> open(account).without(purpose);
      case AccountClosed _ -> new Closed(open(account).profile());
      case AccountErased() -> new Erased(profile(account));
    };
  }

  private static OpenAccount open(Account account) {
    return switch (account) {
      case OpenAccount open -> open;
      case Unopened _, Closed _, Erased _ -> throw new IllegalStateException("not an open account");
    };
  }

  /** The profile of an account that is known to exist, because it has a history. */
  static AccountProfile profile(Account account) {
    return switch (account) {
      case OpenAccount open -> open.profile();
      case Closed(var profile) -> profile;
      case Erased(var profile) -> profile;
      case Unopened() -> throw new IllegalStateException("there is no account");
    };
  }
}
