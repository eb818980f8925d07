package io.troupe.engine.messaging.mail;

import io.troupe.engine.messaging.mail.MailResult.Postponed;
import io.troupe.engine.messaging.mail.MailResult.Refused;
import io.troupe.engine.messaging.mail.MailResult.Sent;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mail by SMTP: a connection a mail, each on a virtual thread, so many at once. */
public final class SmtpMailGateway implements MailGateway {
  private static final Logger LOG = LoggerFactory.getLogger(SmtpMailGateway.class);
  private static final Postponed BUSY = new Postponed("gateway-busy");

  private final SmtpSettings settings;
  private final Session session;
  private final Semaphore connections;
  private final MailThreads threads = new MailThreads();

  /** A gateway to one server; connects with the first mail. */
  public SmtpMailGateway(SmtpSettings settings) {
    this.settings = settings;
    this.session = Session.getInstance(settings.properties());
    this.connections = new Semaphore(settings.connections());
  }

  @Override
  public CompletionStage<MailResult> send(Mail mail) {
    return threads.run(() -> inTurn(mail));
  }

  @Override
  public void close() {
    threads.close();
  }

  /** Waits for a connection as long as for the server itself, and not longer. */
  private MailResult inTurn(Mail mail) {
    try {
      if (!connections.tryAcquire(settings.timeout().toMillis(), TimeUnit.MILLISECONDS)) {
        return BUSY;
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return BUSY;
    }
    try {
      return deliver(mail);
    } finally {
      connections.release();
    }
  }

  private MailResult deliver(Mail mail) {
    try {
      var message = MailMessage.of(session, mail);
      var transport = session.getTransport("smtp");
      try {
        transport.connect(settings.user(), settings.password());
        transport.sendMessage(message, message.getAllRecipients());
      } finally {
        quit(transport);
      }
      return new Sent(message.messageId());
    } catch (AddressException _) {
      return new Refused("not-an-address");
    } catch (MessagingException e) {
      return SmtpFailure.result(e);
    }
  }

  /** What becomes of the parting words says nothing about the mail. */
  private static void quit(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException e) {
      LOG.debug("SMTP connection closed uncleanly: {}", e.getClass().getSimpleName());
    }
  }
}
