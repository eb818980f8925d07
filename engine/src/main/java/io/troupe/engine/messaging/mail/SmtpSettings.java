package io.troupe.engine.messaging.mail;

import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * How to reach a mail server.
 *
 * @param host name or address
 * @param port 1 to 65535; commonly 587 with STARTTLS, 465 with TLS from the start
 * @param security how the connection is secured
 * @param user name to sign in with; null for none
 * @param password secret to sign in with; null for none
 * @param timeout for connecting and for each read and write
 * @param connections open at once, 1 or more
 */
public record SmtpSettings(
    String host,
    int port,
    Security security,
    @Nullable String user,
    @Nullable String password,
    Duration timeout,
    int connections) {
  /** How a connection is secured; with TLS the server's name is checked against its certificate. */
  public enum Security {
    /** Not at all: a server on the same machine or private network. */
    NONE,
    /** Upgraded before anything else is said; without an upgrade nothing is sent (RFC 3207). */
    STARTTLS,
    /** TLS from the first byte (RFC 8314). */
    TLS
  }

  /** Checks the ranges. */
  public SmtpSettings {
    if (port < 1 || port > 65_535 || connections < 1 || !timeout.isPositive()) {
      throw new IllegalArgumentException("SMTP: port, connections or time-out out of range");
    }
  }

  /** Hides the secrets. */
  @Override
  public String toString() {
    return "SmtpSettings[%s:%d %s]".formatted(host, port, security);
  }

  Properties properties() {
    var millis = Long.toString(timeout.toMillis());
    var properties = new Properties();
    properties.setProperty("mail.smtp.host", host);
    properties.setProperty("mail.smtp.port", Integer.toString(port));
    properties.setProperty("mail.smtp.connectiontimeout", millis);
    properties.setProperty("mail.smtp.timeout", millis);
    properties.setProperty("mail.smtp.writetimeout", millis);
    properties.setProperty("mail.smtp.auth", Boolean.toString(user != null));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty("mail.smtp.ssl.enable", is(Security.TLS));
    properties.setProperty("mail.smtp.starttls.enable", is(Security.STARTTLS));
    properties.setProperty("mail.smtp.starttls.required", is(Security.STARTTLS));
    return properties;
  }

  private String is(Security asked) {
    return Boolean.toString(security == asked);
  }
}
