package io.troupe.engine.ai.coach.provider;

import java.io.EOFException;

/** The response ended without the model having finished its answer. */
final class StreamEndedEarly extends EOFException {
  private static final long serialVersionUID = 1L;
}
