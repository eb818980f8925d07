package io.troupe.node;

import io.troupe.engine.ai.coach.Coach;
import io.troupe.engine.ai.coach.provider.CoachSettings;
import io.troupe.engine.ai.coach.provider.Coaches;
import io.troupe.engine.ai.coach.provider.Provider;
import io.troupe.engine.messaging.mail.FolderMailGateway;
import io.troupe.engine.messaging.mail.MailGateway;
import io.troupe.engine.messaging.mail.SmtpMailGateway;
import io.troupe.engine.messaging.mail.SmtpSettings;
import java.time.Duration;

/**
 * The ways out of the node.
 *
 * @param mail by which messages leave
 * @param coach who answers learners' questions
 */
record Gateways(MailGateway mail, Coach coach) implements AutoCloseable {
  private static final Duration SMTP_TIMEOUT = Duration.ofSeconds(20);
  private static final int SMTP_CONNECTIONS = 4;

  static Gateways open(Settings settings) {
    return new Gateways(mail(settings.mail()), coach(settings.ai()));
  }

  private static MailGateway mail(Settings.Mail mail) {
    return switch (mail) {
      case Settings.Mail.Folder folder -> new FolderMailGateway(folder.folder());
      case Settings.Mail.Smtp smtp -> new SmtpMailGateway(smtp(smtp));
    };
  }

  private static SmtpSettings smtp(Settings.Mail.Smtp smtp) {
    return new SmtpSettings(
        smtp.server().host(),
        smtp.server().port(),
        smtp.startTls() ? SmtpSettings.Security.STARTTLS : SmtpSettings.Security.NONE,
        smtp.login().map(Settings.Login::user).orElse(null),
        smtp.login().map(Settings.Login::password).map(Secret::value).orElse(null),
        SMTP_TIMEOUT,
        SMTP_CONNECTIONS);
  }

  private static Coach coach(Settings.Ai ai) {
    var defaults =
        CoachSettings.defaults(provider(ai.provider()), ai.key().map(Secret::value).orElse(""));
    return Coaches.open(
        new CoachSettings(
            defaults.provider(),
            ai.baseUrl().orElse(null),
            defaults.apiKey(),
            ai.model().orElse(""),
            defaults.maxOutputTokens(),
            defaults.temperature(),
            defaults.requestTimeout(),
            defaults.firstTokenTimeout()));
  }

  private static Provider provider(Settings.AiProvider provider) {
    return switch (provider) {
      case OFFLINE -> Provider.OFFLINE;
      case OPENAI -> Provider.OPENAI;
      case GEMINI -> Provider.GEMINI;
      case ANTHROPIC -> Provider.ANTHROPIC;
      case OLLAMA -> Provider.OLLAMA;
    };
  }

  @Override
  public void close() {
    mail.close();
    coach.close();
  }
}
