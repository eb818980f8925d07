package io.troupe.engine.journal.keys;

import java.util.Base64;

/** Base64url without padding (RFC 4648), in one form only for the same bytes. */
final class Base64Url {
  private Base64Url() {}

  static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Throws {@link IntegrityException}; the JDK's decoder alone lets spare bits of the end pass. */
  static byte[] decode(String text) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      if (encode(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException _) {
      // not base64url at all
    }
    throw new IntegrityException("what was sealed is not well-formed base64url");
  }
}
