package io.troupe.engine.journal.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** HMAC (RFC 2104) and the key derivation built on it, HKDF (RFC 5869), both over SHA-256. */
final class HmacSha256 {
  private static final int KEY_BYTES = 32;

  private HmacSha256() {}

  /** The 32 bytes of the keyed hash. */
  static byte[] mac(SecretKey key, byte[] message) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(message);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HMAC-SHA-256", e);
    }
  }

  /** A key of 32 bytes, independent of those derived from the same root for another use. */
  static SecretKey derive(SecretKey root, String use) {
    var parameters =
        HKDFParameterSpec.ofExtract().addIKM(root).thenExpand(use.getBytes(UTF_8), KEY_BYTES);
    try {
      return KDF.getInstance("HKDF-SHA256").deriveKey("AES", parameters);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HKDF-SHA-256", e);
    }
  }
}
