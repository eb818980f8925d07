package io.troupe.engine.messaging.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.messaging.mail.MailResult.Postponed;
import io.troupe.engine.messaging.mail.MailResult.Sent;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderMailGatewayTest {
  @TempDir Path temp;

  @Test
  void a_mail_is_a_file_that_a_mail_program_reads() throws IOException, MessagingException {
    try (var gateway = new FolderMailGateway(temp.resolve("mail"))) {
      var mail = Mails.mail("mail-1", "ann@example.org", "Schöne Grüße 🎓", "Hällo\n.\nwörld");

      assertThat(send(gateway, mail)).isEqualTo(new Sent("<mail-1@troupe.example>"));
      var read = read(temp.resolve("mail/mail-1.eml"));
      assertThat(read.getSubject()).isEqualTo("Schöne Grüße 🎓");
      assertThat(read.getContent().toString().replace("\r\n", "\n")).isEqualTo("Hällo\n.\nwörld");
      assertThat(read.getMessageID()).isEqualTo("<mail-1@troupe.example>");
      assertThat(read.getHeader("Auto-Submitted")).containsExactly("auto-generated");
      assertThat(read.getSentDate()).isEqualTo("2026-01-31T09:00:00Z");
    }
  }

  @Test
  void many_repeats_at_once_leave_one_whole_file() throws IOException {
    try (var gateway = new FolderMailGateway(temp)) {
      send(gateway, Mails.mail("mail-1"));
      var once = Files.readString(temp.resolve("mail-1.eml"));

      var all =
          IntStream.range(0, 50)
              .mapToObj(_ -> gateway.send(Mails.mail("mail-1")).toCompletableFuture())
              .toArray(CompletableFuture<?>[]::new);
      CompletableFuture.allOf(all).join();

      assertThat(files()).containsExactly("mail-1.eml");
      assertThat(Files.readString(temp.resolve("mail-1.eml"))).isEqualTo(once);
    }
  }

  @Test
  void a_folder_that_cannot_be_written_postpones_the_mail() throws IOException {
    var file = Files.writeString(temp.resolve("taken"), "not a folder");
    try (var gateway = new FolderMailGateway(file)) {
      assertThat(send(gateway, Mails.mail("mail-1")))
          .isEqualTo(new Postponed("folder-not-writable"));
    }
  }

  @Test
  void a_closed_gateway_postpones_the_mail() {
    var gateway = new FolderMailGateway(temp);
    gateway.close();

    assertThat(send(gateway, Mails.mail("mail-1"))).isEqualTo(new Postponed("gateway-closed"));
  }

  private static MailResult send(MailGateway gateway, Mail mail) {
    return gateway.send(mail).toCompletableFuture().join();
  }

  private List<String> files() throws IOException {
    try (var files = Files.list(temp)) {
      return files.map(it -> it.getFileName().toString()).toList();
    }
  }

  private static MimeMessage read(Path file) throws IOException, MessagingException {
    try (var stream = Files.newInputStream(file)) {
      return new MimeMessage(Session.getInstance(new Properties()), stream);
    }
  }
}
