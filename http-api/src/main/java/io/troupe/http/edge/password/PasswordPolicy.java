package io.troupe.http.edge.password;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which new passwords are accepted: 12 to 128 characters, any of them, and not one that is guessed
 * first. No rules of composition (NIST SP 800-63B, 5.1.1.2).
 */
public final class PasswordPolicy {
  /** Fewest characters (Unicode code points). */
  public static final int LEAST = 12;

  /** Most characters (Unicode code points). */
  public static final int MOST = 128;

  private static final int LEAST_DIFFERENT = 5;

  /** What common passwords of this length are made of, once digits and signs are taken off. */
  private static final Set<String> COMMON =
      Set.of(
          "",
          "password",
          "passwort",
          "passw0rd",
          "qwertyuiop",
          "qwerty",
          "qwertz",
          "asdfghjkl",
          "letmein",
          "welcome",
          "iloveyou",
          "administrator",
          "admin",
          "changeme",
          "troupe",
          "trustno",
          "football",
          "baseball",
          "superman",
          "sunshine",
          "princess",
          "dragon",
          "monkey",
          "master",
          "secret",
          "login",
          "hello",
          "abc",
          "abcdefghijkl");

  private PasswordPolicy() {}

  /**
   * Why a password is refused, as a violation code: {@code too-short}, {@code too-long}, {@code
   * too-common}; empty when it is accepted.
   *
   * @param email the account's address; a password made of it is too common
   */
  public static Optional<String> refusal(String password, String email) {
    var length = password.codePointCount(0, password.length());
    if (length < LEAST) {
      return Optional.of("too-short");
    }
    if (length > MOST) {
      return Optional.of("too-long");
    }
    return common(password.toLowerCase(Locale.ROOT), email.toLowerCase(Locale.ROOT))
        ? Optional.of("too-common")
        : Optional.empty();
  }

  private static boolean common(String password, String email) {
    var core = password.replaceAll("^[\\d\\p{Punct}\\s]+|[\\d\\p{Punct}\\s]+$", "");
    return password.codePoints().distinct().count() < LEAST_DIFFERENT
        || COMMON.contains(core)
        || repeatsCommon(core)
        || password.equals(email);
  }

  private static boolean repeatsCommon(String core) {
    return COMMON.stream()
        .filter(word -> !word.isEmpty())
        .anyMatch(word -> core.replace(word, "").isEmpty());
  }
}
