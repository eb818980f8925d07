package io.troupe.engine.values;

import java.util.regex.Pattern;

/**
 * A value about a person that stands everywhere only as ciphertext. It is sealed where it enters
 * and opened where a person reads it, so commands, events, state, snapshots and read models carry
 * it closed, and destroying the person's key erases it in all of them at once.
 *
 * <p>Two values of one person are equal exactly when what they hold is equal.
 *
 * @param person whose key it is sealed under
 * @param sealed base64url without padding, 1 to {@value #MAX_LENGTH} characters: a version byte,
 *     the nonce and the ciphertext with its tag
 * @param <T> what it holds once opened
 */
@SuppressWarnings(
    "unused") // T is for the compiler: it ties the value that went in to what comes out
public record Personal<T>(PersonId person, String sealed) {
  /** Longest sealed form, in characters. */
  public static final int MAX_LENGTH = 64 * 1024;

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]+");

  /**
   * Checks the form, not the content: only the vault can.
   *
   * @throws IllegalArgumentException if the sealed form is empty, too long or not base64url
   */
  public Personal {
    if (sealed.length() > MAX_LENGTH || !FORM.matcher(sealed).matches()) {
      throw new IllegalArgumentException(
          "a sealed value must be 1 to " + MAX_LENGTH + " characters of base64url");
    }
  }

  /** The person, never the content. */
  @Override
  public String toString() {
    return "Personal[person=" + person.value() + "]";
  }
}
