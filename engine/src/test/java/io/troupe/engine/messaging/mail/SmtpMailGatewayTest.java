package io.troupe.engine.messaging.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.troupe.engine.messaging.mail.MailResult.Postponed;
import io.troupe.engine.messaging.mail.MailResult.Refused;
import io.troupe.engine.messaging.mail.MailResult.Sent;
import io.troupe.engine.messaging.mail.SmtpSettings.Security;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpMailGatewayTest {
  @Test
  void a_mail_arrives_as_it_was_written() throws IOException, MessagingException {
    var server = greenMail();
    try (var gateway = gateway(server.getSmtp().getPort())) {
      var mail = Mails.mail("mail-1", "ann@example.org", "Schöne Grüße 🎓", "Hällo\n.\nwörld");

      assertThat(send(gateway, mail)).isEqualTo(new Sent("<mail-1@troupe.example>"));
      var received = server.getReceivedMessages()[0];
      assertThat(received.getSubject()).isEqualTo("Schöne Grüße 🎓");
      assertThat(received.getFrom()[0]).hasToString("Troupe <hello@troupe.example>");
      assertThat(received.getAllRecipients()[0]).hasToString("ann@example.org");
      assertThat(received.getContent().toString().replace("\r\n", "\n").strip())
          .isEqualTo("Hällo\n.\nwörld");
      assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    } finally {
      server.stop();
    }
  }

  @Test
  void a_repeat_can_be_told_by_its_message_id() throws MessagingException {
    var server = greenMail();
    try (var gateway = gateway(server.getSmtp().getPort())) {
      send(gateway, Mails.mail("mail-1"));
      send(gateway, Mails.mail("mail-1"));
      send(gateway, Mails.mail("mail-2"));

      assertThat(server.getReceivedMessages())
          .extracting(message -> message.getHeader("Message-ID")[0])
          .containsExactly(
              "<mail-1@troupe.example>", "<mail-1@troupe.example>", "<mail-2@troupe.example>");
    } finally {
      server.stop();
    }
  }

  @Test
  void many_mails_at_once_share_the_connections() {
    var server = greenMail();
    var port = server.getSmtp().getPort();
    var patient =
        new SmtpSettings("127.0.0.1", port, Security.NONE, null, null, Duration.ofMinutes(1), 3);
    try (var gateway = new SmtpMailGateway(patient)) {
      var all =
          IntStream.range(0, 30)
              .mapToObj(i -> gateway.send(Mails.mail("mail-" + i)).toCompletableFuture())
              .toList();
      CompletableFuture.allOf(all.toArray(CompletableFuture<?>[]::new)).join();

      assertThat(all).allMatch(it -> it.join() instanceof Sent);
      assertThat(server.getReceivedMessages()).hasSize(30);
    } finally {
      server.stop();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 5.1.1 <ann@example.org> unknown, smtp-550",
    "RCPT, 553 5.1.3 bad address, smtp-553",
    "MAIL, 550 5.7.1 sender refused, smtp-550",
    "DATA, 554 5.7.1 no, smtp-554",
    "END, 552 5.3.4 too big, smtp-552"
  })
  void what_a_server_refuses_for_good_is_refused(String command, String reply, String reason) {
    try (var server = new ScriptedSmtpServer(Map.of(command, reply));
        var gateway = gateway(server.port())) {
      assertThat(send(gateway, Mails.mail("mail-1"))).isEqualTo(new Refused(reason));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 450 4.2.0 <ann@example.org> greylisted, smtp-450",
    "MAIL, 451 4.3.0 later, smtp-451",
    "DATA, 421 4.3.2 closing, smtp-421",
    "END, 452 4.3.1 full, smtp-452",
    "GREETING, 421 too many, smtp-no-connection",
    "GREETING, hang up, smtp-no-connection",
    "END, hang up, smtp-no-connection",
    "GREETING, silence, smtp-no-connection",
    "END, silence, smtp-no-connection"
  })
  void what_may_pass_is_postponed(String command, String reply, String reason) {
    try (var server = new ScriptedSmtpServer(Map.of(command, reply));
        var gateway = gateway(server.port())) {
      assertThat(send(gateway, Mails.mail("mail-1"))).isEqualTo(new Postponed(reason));
    }
  }

  @Test
  void a_server_that_hangs_up_after_taking_the_mail_has_taken_it() {
    try (var server = new ScriptedSmtpServer(Map.of("QUIT", ScriptedSmtpServer.HANG_UP));
        var gateway = gateway(server.port())) {
      assertThat(send(gateway, Mails.mail("mail-1"))).isInstanceOf(Sent.class);
    }
  }

  @Test
  void a_refused_connection_postpones_the_mail() throws IOException {
    int free;
    try (var socket = new ServerSocket(0)) {
      free = socket.getLocalPort();
    }
    try (var gateway = gateway(free)) {
      assertThat(send(gateway, Mails.mail("mail-1")))
          .isEqualTo(new Postponed("smtp-no-connection"));
    }
  }

  @Test
  void without_the_encryption_that_was_asked_for_nothing_is_sent() {
    var server = greenMail();
    var settings = settings(server.getSmtp().getPort(), Security.STARTTLS, null, null);
    try (var gateway = new SmtpMailGateway(settings)) {
      assertThat(send(gateway, Mails.mail("mail-1"))).isInstanceOf(Postponed.class);
      assertThat(server.getReceivedMessages()).isEmpty();
    } finally {
      server.stop();
    }
  }

  @Test
  void credentials_are_used_and_wrong_ones_postpone_the_mail() {
    var server = greenMail();
    server.setUser("hello@troupe.example", "troupe", "right");
    server.getManagers().getUserManager().setAuthRequired(true);
    var port = server.getSmtp().getPort();
    try (var right = new SmtpMailGateway(settings(port, Security.NONE, "troupe", "right"));
        var wrong = new SmtpMailGateway(settings(port, Security.NONE, "troupe", "wrong"))) {
      assertThat(send(right, Mails.mail("mail-1"))).isInstanceOf(Sent.class);
      assertThat(send(wrong, Mails.mail("mail-2")))
          .isEqualTo(new Postponed("smtp-not-authenticated"));
    } finally {
      server.stop();
    }
  }

  @Test
  void settings_do_not_show_their_secrets() {
    assertThat(settings(25, Security.TLS, "troupe", "right").toString())
        .isEqualTo("SmtpSettings[127.0.0.1:25 TLS]");
  }

  private static GreenMail greenMail() {
    var server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    server.start();
    return server;
  }

  private static SmtpMailGateway gateway(int port) {
    return new SmtpMailGateway(settings(port, Security.NONE, null, null));
  }

  private static SmtpSettings settings(int port, Security security, String user, String password) {
    return new SmtpSettings(
        "127.0.0.1", port, security, user, password, Duration.ofMillis(1_500), 3);
  }

  private static MailResult send(MailGateway gateway, Mail mail) {
    return gateway.send(mail).toCompletableFuture().join();
  }
}
