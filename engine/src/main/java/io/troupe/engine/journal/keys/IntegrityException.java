package io.troupe.engine.journal.keys;

/**
 * A sealed value or a wrapped key was altered, or does not belong to the tenant and person named.
 */
public final class IntegrityException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  IntegrityException(String message) {
    super(message);
  }
}
