package io.troupe.http.edge.token;

/** What came of verifying a token. */
public sealed interface Verification {
  /** The token is ours and in its time. */
  record Valid(AccessToken token) implements Verification {}

  /** The token is not to be trusted. */
  record Refused(Reason reason) implements Verification {}

  /** Why a token is refused; told to logs and tests, only EXPIRED is told to the client. */
  enum Reason {
    TOO_LONG,
    MALFORMED,
    WRONG_ALGORITHM,
    WRONG_TYPE,
    UNKNOWN_KEY,
    BAD_SIGNATURE,
    WRONG_ISSUER,
    WRONG_AUDIENCE,
    ISSUED_IN_FUTURE,
    EXPIRED
  }
}
