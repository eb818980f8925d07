package io.troupe.engine.messaging.mail;

import io.troupe.engine.messaging.mail.MailResult.Postponed;
import io.troupe.engine.messaging.mail.MailResult.Refused;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.OptionalInt;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Tells failures that stay from those that pass, by the reply code (RFC 5321, 4.2.1). Only the code
 * is kept: the server's words often repeat the address.
 */
final class SmtpFailure {
  private static final int PERMANENT = 500;

  private SmtpFailure() {}

  static MailResult result(MessagingException failure) {
    if (failure instanceof AuthenticationFailedException) {
      // The settings are at fault, not the mail: it can go once they are right.
      return new Postponed("smtp-not-authenticated");
    }
    var code = replyCode(failure);
    if (code.isEmpty()) {
      return new Postponed("smtp-no-connection");
    }
    var reason = "smtp-" + code.getAsInt();
    return code.getAsInt() >= PERMANENT ? new Refused(reason) : new Postponed(reason);
  }

  /** The first reply code in the chain; the one of the recipient comes before that of the whole. */
  private static OptionalInt replyCode(MessagingException failure) {
    if (failure.getNextException() instanceof MessagingException next) {
      var inner = replyCode(next);
      if (inner.isPresent()) {
        return inner;
      }
    }
    return switch (failure) {
      case SMTPAddressFailedException address -> code(address.getReturnCode());
      case SMTPSenderFailedException sender -> code(sender.getReturnCode());
      case SMTPSendFailedException send -> code(send.getReturnCode());
      default -> OptionalInt.empty();
    };
  }

  private static OptionalInt code(int returned) {
    return returned < 400 ? OptionalInt.empty() : OptionalInt.of(returned);
  }
}
