package io.troupe.engine.journal.keys;

/** The table of keys could not be read or written; the call may be tried again. */
public final class VaultUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  VaultUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
