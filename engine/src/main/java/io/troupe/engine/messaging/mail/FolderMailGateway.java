package io.troupe.engine.messaging.mail;

import io.troupe.engine.messaging.mail.MailResult.Postponed;
import io.troupe.engine.messaging.mail.MailResult.Refused;
import io.troupe.engine.messaging.mail.MailResult.Sent;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.concurrent.CompletionStage;

/**
 * Mail as files, for development: {@code <id>.eml} in a folder, whole or not there at all. A repeat
 * replaces its file by the same.
 */
public final class FolderMailGateway implements MailGateway {
  private final Path folder;
  private final Session session = Session.getInstance(new Properties());
  private final MailThreads threads = new MailThreads();

  /** A gateway into a folder, made when the first mail comes. */
  public FolderMailGateway(Path folder) {
    this.folder = folder;
  }

  @Override
  public CompletionStage<MailResult> send(Mail mail) {
    return threads.run(() -> write(mail));
  }

  @Override
  public void close() {
    threads.close();
  }

  private MailResult write(Mail mail) {
    try {
      var message = MailMessage.of(session, mail);
      Files.createDirectories(folder);
      var draft = Files.createTempFile(folder, mail.id(), ".part");
      try {
        try (var file = Files.newOutputStream(draft)) {
          message.writeTo(file);
        }
        Files.move(draft, folder.resolve(mail.id() + ".eml"), StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(draft);
      }
      return new Sent(message.messageId());
    } catch (MessagingException _) {
      return new Refused("not-an-address");
    } catch (IOException _) {
      return new Postponed("folder-not-writable");
    }
  }
}
