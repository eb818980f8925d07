package io.troupe.engine.journal.keys;

/** A person's key is wrapped by a master key that this node is not configured with. */
public final class UnknownMasterKeyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnknownMasterKeyException(String message) {
    super(message);
  }
}
