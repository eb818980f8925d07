package io.troupe.http.edge.token;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An opaque secret of 256 random bits that a client trades for new tokens. Only its {@link #hash}
 * is ever stored; as the secret is random in full, a plain hash cannot be guessed back.
 *
 * @param secret what the client holds: {@value #PREFIX} and 43 characters of base64url
 */
public record RefreshToken(String secret) {
  /** Tells scanners for leaked secrets what they have found. */
  private static final String PREFIX = "troupe_rt_";

  private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
  private static final int BYTES = 32;

  /** A new token. */
  public static RefreshToken random(SecureRandom random) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new RefreshToken(PREFIX + base64(bytes));
  }

  /**
   * The token that belongs to a secret made elsewhere.
   *
   * @param secret 32 bytes that nobody can guess, as 43 characters of base64url
   * @throws IllegalArgumentException for another form
   */
  public static RefreshToken ofSecret(String secret) {
    return of(PREFIX + secret).orElseThrow(() -> new IllegalArgumentException("not a secret"));
  }

  /** What a client presents; empty when it cannot be a refresh token. */
  public static Optional<RefreshToken> of(String presented) {
    return FORM.matcher(presented).matches()
        ? Optional.of(new RefreshToken(presented))
        : Optional.empty();
  }

  /** The stored form: SHA-256 in base64url, 43 characters. */
  public String hash() {
    try {
      return base64(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "RefreshToken[]";
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
