package io.troupe.engine.tenancy.account;

import static io.troupe.engine.runtime.Decision.accept;
import static io.troupe.engine.runtime.Decision.reject;
import static io.troupe.engine.runtime.Decision.unchanged;
import static io.troupe.engine.tenancy.account.AccountRejection.ALREADY_OPENED;
import static io.troupe.engine.tenancy.account.AccountRejection.HASH_MALFORMED;
import static io.troupe.engine.tenancy.account.AccountRejection.HAS_SIGNED_UP;
import static io.troupe.engine.tenancy.account.AccountRejection.LOCKED_OUT;
import static io.troupe.engine.tenancy.account.AccountRejection.NO_PASSWORD;
import static io.troupe.engine.tenancy.account.AccountRejection.REASON_MALFORMED;

import io.troupe.engine.runtime.Decision;
import io.troupe.engine.tenancy.account.AccountCommand.ChangeRoles;
import io.troupe.engine.tenancy.account.AccountCommand.Close;
import io.troupe.engine.tenancy.account.AccountCommand.GiveConsent;
import io.troupe.engine.tenancy.account.AccountCommand.Open;
import io.troupe.engine.tenancy.account.AccountCommand.RecordErasure;
import io.troupe.engine.tenancy.account.AccountCommand.RecordFailedSignIn;
import io.troupe.engine.tenancy.account.AccountCommand.RefreshSession;
import io.troupe.engine.tenancy.account.AccountCommand.Rename;
import io.troupe.engine.tenancy.account.AccountCommand.RevokeSession;
import io.troupe.engine.tenancy.account.AccountCommand.SetPassword;
import io.troupe.engine.tenancy.account.AccountCommand.StartSession;
import io.troupe.engine.tenancy.account.AccountCommand.WithdrawConsent;
import io.troupe.engine.tenancy.account.AccountEvent.AccountClosed;
import io.troupe.engine.tenancy.account.AccountEvent.AccountErased;
import io.troupe.engine.tenancy.account.AccountEvent.AccountRenamed;
import io.troupe.engine.tenancy.account.AccountEvent.ConsentGiven;
import io.troupe.engine.tenancy.account.AccountEvent.ConsentWithdrawn;
import io.troupe.engine.tenancy.account.AccountEvent.PasswordSet;
import io.troupe.engine.tenancy.account.AccountEvent.RolesChanged;
import io.troupe.engine.tenancy.account.AccountEvent.SessionRefreshed;
import io.troupe.engine.tenancy.account.AccountEvent.SessionStarted;
import io.troupe.engine.tenancy.account.AccountEvent.SignInFailed;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.RoleId;
import io.troupe.engine.values.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;

/**
 * An account that can be used, and its rules.
 *
 * @param passwordHash PHC string; absent until the person has signed up
 */
public record OpenAccount(
    AccountProfile profile,
    @Nullable String passwordHash,
    Sessions sessions,
    Lockout lockout,
    PSet<Purpose> consents)
    implements Account {
  private static final int LONGEST_HASH = 512;
  private static final int LONGEST_REASON = 200;

  static OpenAccount of(AccountProfile profile) {
    return new OpenAccount(profile, null, Sessions.NONE, Lockout.NONE, HashTreePSet.empty());
  }

  Decision<AccountEvent> decide(AccountCommand command, Instant now) {
    return switch (command) {
      case Open open ->
          profile.equals(AccountProfile.of(open)) ? unchanged() : reject(ALREADY_OPENED);
      case SetPassword(var hash) -> setPassword(hash);
      case StartSession start -> start(start, now);
      case RecordFailedSignIn() -> failSignIn(now);
      case RefreshSession refresh ->
          isHash(refresh.nextHash()) ? sessions.refresh(refresh, now) : reject(HASH_MALFORMED);
      case RevokeSession(var session) -> sessions.revoke(session);
      case ChangeRoles(var roles) -> changeRoles(roles);
      case Rename(var name) ->
          name.equals(profile.name()) ? unchanged() : accept(new AccountRenamed(name));
      case GiveConsent(var purpose) ->
          consents.contains(purpose) ? unchanged() : accept(new ConsentGiven(purpose, now));
      case WithdrawConsent(var purpose) ->
          consents.contains(purpose) ? accept(new ConsentWithdrawn(purpose, now)) : unchanged();
      case Close(var reason) -> close(reason);
      case RecordErasure() -> erase();
    };
  }

  private Decision<AccountEvent> setPassword(String hash) {
    if (!isHash(hash)) {
      return reject(HASH_MALFORMED);
    }
    if (hash.equals(passwordHash)) {
      return unchanged();
    }
    var events = new ArrayList<AccountEvent>();
    events.add(new PasswordSet(hash));
    events.addAll(sessions.revokedAll(RevocationCause.PASSWORD_CHANGED));
    return accept(events);
  }

  private Decision<AccountEvent> start(StartSession start, Instant now) {
    if (passwordHash == null) {
      return reject(NO_PASSWORD);
    }
    if (lockout.lockedAt(now)) {
      return reject(LOCKED_OUT);
    }
    return isHash(start.refreshHash()) ? sessions.start(start, now) : reject(HASH_MALFORMED);
  }

  /** Without a password there is nothing to guess; during a lock, guesses are not even counted. */
  private Decision<AccountEvent> failSignIn(Instant now) {
    return passwordHash == null || lockout.lockedAt(now)
        ? unchanged()
        : accept(lockout.failure(now));
  }

  private Decision<AccountEvent> changeRoles(Set<RoleId> roles) {
    var flaw = AccountProfile.flawOf(roles);
    if (flaw != null) {
      return reject(flaw);
    }
    return roles.equals(profile.roles()) ? unchanged() : accept(new RolesChanged(roles));
  }

  private Decision<AccountEvent> close(String reason) {
    if (passwordHash != null) {
      return reject(HAS_SIGNED_UP);
    }
    return reason.isBlank() || reason.length() > LONGEST_REASON
        ? reject(REASON_MALFORMED)
        : accept(new AccountClosed(reason));
  }

  private Decision<AccountEvent> erase() {
    var events = new ArrayList<>(sessions.revokedAll(RevocationCause.ERASED));
    events.add(new AccountErased());
    return accept(events);
  }

  private static boolean isHash(String hash) {
    return !hash.isEmpty() && hash.length() <= LONGEST_HASH;
  }

  OpenAccount withPassword(String hash) {
    return new OpenAccount(profile, hash, sessions, Lockout.NONE, consents);
  }

  OpenAccount with(SessionStarted started) {
    return new OpenAccount(profile, passwordHash, sessions.plus(started), Lockout.NONE, consents);
  }

  OpenAccount with(SignInFailed failed) {
    return new OpenAccount(profile, passwordHash, sessions, lockout.after(failed), consents);
  }

  OpenAccount with(SessionRefreshed refreshed) {
    return with(sessions.refreshed(refreshed));
  }

  OpenAccount without(SessionId session) {
    return with(sessions.minus(session));
  }

  private OpenAccount with(Sessions others) {
    return new OpenAccount(profile, passwordHash, others, lockout, consents);
  }

  OpenAccount with(Set<RoleId> roles) {
    return with(profile.with(roles));
  }

  OpenAccount named(Personal<String> name) {
    return with(profile.named(name));
  }

  private OpenAccount with(AccountProfile other) {
    return new OpenAccount(other, passwordHash, sessions, lockout, consents);
  }

  OpenAccount with(Purpose purpose) {
    return consenting(consents.plus(purpose));
  }

  OpenAccount without(Purpose purpose) {
    return consenting(consents.minus(purpose));
  }

  private OpenAccount consenting(PSet<Purpose> others) {
    return new OpenAccount(profile, passwordHash, sessions, lockout, others);
  }
}
