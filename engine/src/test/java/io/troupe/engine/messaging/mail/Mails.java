package io.troupe.engine.messaging.mail;

import java.time.Instant;
import java.util.Map;

/** Mails to send in tests. */
final class Mails {
  private Mails() {}

  static Mail mail(String id) {
    return mail(id, "ann@example.org", "Your next lesson", "Hello Ann,\n\nit is open.\n");
  }

  static Mail mail(String id, String to, String subject, String text) {
    return new Mail(
        id,
        Instant.parse("2026-01-31T09:00:00Z"),
        "Troupe <hello@troupe.example>",
        to,
        subject,
        text,
        Map.of("Auto-Submitted", "auto-generated"));
  }
}
