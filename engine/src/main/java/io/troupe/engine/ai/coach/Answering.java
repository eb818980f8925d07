package io.troupe.engine.ai.coach;

/** An answer under way. */
public interface Answering {

  /**
   * Asks for the answer to stop. Returns at once; the listener's ending follows, and is {@link
   * CutCause#CANCELLED} unless the answer had already ended. Harmless when repeated or late.
   */
  void cancel();
}
