package io.troupe.engine.journal.keys;

import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that wraps every person's key. It comes from configuration and is never stored.
 *
 * @param base64 32 random bytes in standard base64, as {@code openssl rand -base64 32} prints them
 */
public record MasterKey(String base64) {
  private static final int BYTES = 32;
  private static final int ID_BYTES = 8;

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if it is not base64 of exactly 32 bytes; the message does not
   *     repeat the value
   */
  public MasterKey {
    int bytes = decode(base64).length;
    if (bytes != BYTES) {
      throw new IllegalArgumentException("a master key must be 32 bytes, this one has " + bytes);
    }
  }

  /** Names the key without giving it away: 16 hexadecimal digits, derived by HKDF. */
  public String id() {
    byte[] derived = HmacSha256.derive(root(), "troupe master key id").getEncoded();
    return HexFormat.of().formatHex(derived, 0, ID_BYTES);
  }

  SecretKey wrapping() {
    return HmacSha256.derive(root(), "troupe master key wrapping");
  }

  /** The id, never the key. */
  @Override
  public String toString() {
    return "MasterKey[id=" + id() + "]";
  }

  private SecretKey root() {
    return new SecretKeySpec(decode(base64), "Generic");
  }

  private static byte[] decode(String base64) {
    try {
      return Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException _) {
      // the cause would quote characters of the key
      throw new IllegalArgumentException("a master key must be base64 of 32 bytes");
    }
  }
}
