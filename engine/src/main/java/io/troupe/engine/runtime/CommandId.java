package io.troupe.engine.runtime;

import io.troupe.engine.values.Id;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Names one command for ever: a retry carries the same id and has no second effect. Ids of things
 * that a command creates are derived from it, so that the retry names the same things.
 */
public record CommandId(String value) implements Id {
  private static final int LENGTH = 22;

  public CommandId {
    Id.checked(value);
  }

  /**
   * The id that belongs to these parts: 22 characters, 132 bits of their SHA-256, equal for equal
   * parts on any node.
   */
  public static CommandId of(String... parts) {
    var digest = sha256();
    for (var part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    var text = Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
    return new CommandId(text.substring(0, LENGTH));
  }

  /** The id of a step that follows from this command. */
  public CommandId step(String name) {
    return of(value, name);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
