package io.troupe.engine.values;

/**
 * A value about a person, sealed under that person's own key; a key destroyed makes it read as
 * erased. Rules pass it on unread.
 *
 * @param sealed base64url of version, nonce and ciphertext; at most 64 KiB
 */
public record Personal<T>(PersonId person, String sealed) {
  /** Longest sealed form, in characters. */
  public static final int MAX = 64 * 1024;

  public Personal {
    if (sealed.isEmpty() || sealed.length() > MAX) {
      throw new IllegalArgumentException("a sealed value is 1 to " + MAX + " characters");
    }
  }

  @Override
  public String toString() {
    return "Personal(" + person + ")";
  }
}
