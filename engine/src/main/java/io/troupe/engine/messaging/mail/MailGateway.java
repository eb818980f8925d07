package io.troupe.engine.messaging.mail;

import java.util.concurrent.CompletionStage;

/** Hands mail on. Never blocks the caller. */
public interface MailGateway extends AutoCloseable {
  /**
   * Sends one mail. A repeat with the same id has the same {@code Message-ID}, so that the far side
   * can tell it; whether it was sent is for the caller to remember.
   *
   * @return completes with what came of it, never exceptionally
   */
  CompletionStage<MailResult> send(Mail mail);

  /** Takes no more mail; what is under way is finished within its time-outs. */
  @Override
  void close();
}
