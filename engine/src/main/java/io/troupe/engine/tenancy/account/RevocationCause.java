package io.troupe.engine.tenancy.account;

/** Why a session ended early. Stored: constants are added, never renamed or removed. */
public enum RevocationCause {
  SIGNED_OUT,
  PASSWORD_CHANGED,
  /** A newer session took its place. */
  LIMIT,
  /** A refresh token was presented a second time. */
  THEFT,
  ERASED
}
