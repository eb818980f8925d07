package io.troupe.engine.messaging.mail;

/** What came of sending a mail. */
public sealed interface MailResult {
  /**
   * The far side took it over.
   *
   * @param messageId its {@code Message-ID}, with the angle brackets
   */
  record Sent(String messageId) implements MailResult {}

  /**
   * It will never be taken: the address does not exist, or the mail is refused (SMTP 5xx).
   *
   * @param reason short and free of personal data, such as {@code smtp-550}
   */
  record Refused(String reason) implements MailResult {}

  /**
   * It was not taken now and may be later: no connection, wrong credentials, a busy server (SMTP
   * 4xx). It may have been taken all the same, when the connection broke after the last byte.
   *
   * @param reason short and free of personal data, such as {@code smtp-451}
   */
  record Postponed(String reason) implements MailResult {}
}
