package io.troupe.http.edge.handling;

import org.jspecify.annotations.Nullable;

/**
 * A failure as it may be logged: the classes and the stack, without the messages, since a message
 * may hold what a person typed.
 */
final class Redacted extends Exception {
  private static final long serialVersionUID = 1L;
  private static final int MAX_CAUSES = 8;

  private Redacted(Throwable failure, int causes) {
    super(failure.getClass().getName(), cause(failure, causes), false, true);
    setStackTrace(failure.getStackTrace());
  }

  static Redacted of(Throwable failure) {
    return new Redacted(failure, MAX_CAUSES);
  }

  private static @Nullable Redacted cause(Throwable failure, int causes) {
    var cause = failure.getCause();
    return cause == null || causes == 0 ? null : new Redacted(cause, causes - 1);
  }
}
