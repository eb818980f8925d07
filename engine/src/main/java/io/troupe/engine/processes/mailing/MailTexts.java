package io.troupe.engine.processes.mailing;

import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.messaging.delivery.Message;
import io.troupe.engine.values.InvitationId;
import io.troupe.engine.values.TenantId;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What mails say. */
public final class MailTexts {
  /** Subject and body of one mail. */
  record Text(String subject, String body) {}

  private static final Map<String, Text> TEMPLATES =
      Map.of(
          "invitation",
          new Text(
              "You are invited",
              """
              You are invited to learn with us. Choose a password to begin:

              {link}

              The invitation can be used once and ends after 14 days.
              """),
          "enrolled",
          new Text("A new programme for you", "A new programme is open for you: {url}\n"),
          "lesson-unlocked",
          new Text(
              "Your next lesson is open",
              "Your work was approved and the next lesson is open: {url}\n"),
          "submission-received",
          new Text("Work waits for your review", "A student has handed in work: {url}\n"),
          "submission-sent-back",
          new Text(
              "Your work came back", "Your mentor asks for another version of your work: {url}\n"),
          "journey-completed",
          new Text("Programme completed", "You have completed the programme: {url}\n"));

  private static final Text UNKNOWN = new Text("News from your academy", "{url}\n");

  private final Vault vault;
  private final URI publicUrl;

  /**
   * @param publicUrl where people reach this installation; no slash at the end
   */
  public MailTexts(Vault vault, URI publicUrl) {
    this.vault = vault;
    this.publicUrl = publicUrl;
  }

  Text of(TenantId tenant, Message message, @Nullable String name) {
    var template = TEMPLATES.getOrDefault(message.template(), UNKNOWN);
    var greeting = name == null ? "Hello,\n\n" : "Hello " + name + ",\n\n";
    var body = template.body().replace("{url}", publicUrl.toString());
    var invitation = message.about().get("invitation");
    return new Text(
        template.subject(),
        greeting + (invitation == null ? body : body.replace("{link}", link(tenant, invitation))));
  }

  private String link(TenantId tenant, String invitation) {
    var token = InvitationToken.of(vault, tenant, new InvitationId(invitation));
    return publicUrl + "/join/" + token.text();
  }
}
