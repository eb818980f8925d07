package io.troupe.engine.messaging.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;

/** A mail in its Internet form (RFC 5322). The same mail gives the same bytes each time. */
final class MailMessage extends MimeMessage {
  private final String messageId;

  private MailMessage(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  static MailMessage of(Session session, Mail mail) throws MessagingException {
    var from = new InternetAddress(mail.from(), true);
    var message = new MailMessage(session, messageId(mail, from));
    message.setFrom(from);
    message.setRecipient(RecipientType.TO, new InternetAddress(mail.to(), true));
    message.setSubject(mail.subject(), UTF_8.name());
    message.setSentDate(Date.from(mail.date()));
    message.setText(mail.text(), UTF_8.name());
    for (var header : mail.headers().entrySet()) {
      message.setHeader(header.getKey(), header.getValue());
    }
    message.saveChanges();
    return message;
  }

  /** Its {@code Message-ID}: the mail's id at the sender's domain. */
  String messageId() {
    return messageId;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }

  private static String messageId(Mail mail, InternetAddress from) {
    var address = from.getAddress();
    return "<%s@%s>".formatted(mail.id(), address.substring(address.lastIndexOf('@') + 1));
  }
}
