package io.troupe.engine.ai.coach.provider;

import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import io.troupe.engine.ai.coach.Usage;

/** What writes an answer's text once its passages are found. */
interface AnswerModel {

  /** The model's name as configured. */
  String name();

  /** The instructions it follows. */
  String promptVersion();

  /**
   * Begins an answer and returns at once.
   *
   * @param handler told the text and the end; closing what is returned may leave it without one
   * @return the stream, to let go of in the end whatever happened
   */
  AnswerStream start(Grounding grounding, StreamingChatResponseHandler handler);

  /** What an answer must have cost when the provider does not say. */
  Usage estimate(Grounding grounding, String answer);

  /** The connection an answer arrives by. */
  interface AnswerStream extends AutoCloseable {

    /** Cuts the connection if it is still open. Returns at once; may be called by any thread. */
    @Override
    void close();
  }
}
