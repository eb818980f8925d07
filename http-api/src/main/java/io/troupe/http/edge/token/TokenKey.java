package io.troupe.http.edge.token;

import java.util.Base64;
import java.util.regex.Pattern;

/**
 * A key that access tokens are signed under.
 *
 * @param id name of the key in a token's header, 1 to 32 of {@code A-Z a-z 0-9 _ -}; not secret
 * @param bytes exactly 32 random bytes; secret
 */
public record TokenKey(String id, byte[] bytes) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");
  private static final int LENGTH = 32;

  /** Checks the form; a wrong key is told without showing it. */
  public TokenKey {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("A token key's id has 1 to 32 of A-Z a-z 0-9 _ -");
    }
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("A token key has exactly 32 bytes");
    }
    bytes = bytes.clone();
  }

  /** A key from its base64 form, 44 characters. */
  public static TokenKey fromBase64(String id, String base64) {
    return new TokenKey(id, Base64.getDecoder().decode(base64));
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public String toString() {
    return "TokenKey[" + id + "]";
  }
}
