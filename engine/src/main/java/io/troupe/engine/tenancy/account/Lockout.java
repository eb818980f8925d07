package io.troupe.engine.tenancy.account;

import io.troupe.engine.tenancy.account.AccountEvent.SignInFailed;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How guesses at a password are slowed down: {@value #FAILURES_ALLOWED} wrong ones in a row lock
 * the account for 15 minutes, and each further lock lasts twice as long, up to a day, until a
 * session starts or the password is set. NIST SP 800-63B (2017), section 5.2.2, allows at most 100
 * wrong ones in a row; here a hundred take more than ten days.
 *
 * @param failures wrong ones since the latest lock
 * @param locks locks in a row
 * @param until when the latest lock ends or ended
 */
public record Lockout(int failures, int locks, @Nullable Instant until) {
  static final int FAILURES_ALLOWED = 5;
  static final Duration FIRST_LOCK = Duration.ofMinutes(15);
  static final Duration LONGEST_LOCK = Duration.ofDays(1);
  static final Lockout NONE = new Lockout(0, 0, null);

  /** The first doubling whose lock would be longer than {@link #LONGEST_LOCK}. */
  private static final int DOUBLINGS = 7;

  boolean lockedAt(Instant now) {
    return until != null && now.isBefore(until);
  }

  SignInFailed failure(Instant now) {
    return new SignInFailed(now, failures + 1 < FAILURES_ALLOWED ? null : now.plus(nextLock()));
  }

  private Duration nextLock() {
    return locks < DOUBLINGS ? FIRST_LOCK.multipliedBy(1L << locks) : LONGEST_LOCK;
  }

  Lockout after(SignInFailed failed) {
    return failed.lockedUntil() == null
        ? new Lockout(failures + 1, locks, until)
        : new Lockout(0, locks + 1, failed.lockedUntil());
  }
}
