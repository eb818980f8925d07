package io.troupe.node.demo;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** Reads what a node in development has mailed: one file a message in a folder. */
final class Outbox {
  private static final Pattern INVITATION = Pattern.compile("/join/(\\S+)");
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final Path folder;

  Outbox(Path folder) {
    this.folder = folder;
  }

  /** The token of the invitation mailed to this address; waits for it, at most 30 seconds. */
  String invitationTo(String address) {
    var end = Instant.now().plus(LIMIT);
    while (Instant.now().isBefore(end)) {
      var token = find(address);
      if (token.isPresent()) {
        return token.get();
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new DemoException("no invitation to " + address + " in " + folder);
  }

  private Optional<String> find(String address) {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .flatMap(file -> token(file, address).stream())
          .findFirst();
    } catch (IOException e) {
      throw new DemoException("cannot read " + folder, e);
    }
  }

  private static Optional<String> token(Path file, String address) {
    try (var in = Files.newInputStream(file)) {
      var mail = new MimeMessage(null, in);
      var link = INVITATION.matcher(mail.getContent().toString());
      return mail.getHeader("To", ",").contains(address) && link.find()
          ? Optional.of(link.group(1))
          : Optional.empty();
    } catch (IOException | MessagingException e) {
      throw new DemoException("cannot read " + file, e);
    }
  }
}
