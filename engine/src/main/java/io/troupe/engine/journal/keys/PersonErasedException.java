package io.troupe.engine.journal.keys;

/** Nothing can be sealed for this person any more: their key has been destroyed. */
public final class PersonErasedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PersonErasedException(String message) {
    super(message);
  }
}
