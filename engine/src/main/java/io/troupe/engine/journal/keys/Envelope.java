package io.troupe.engine.journal.keys;

import io.troupe.engine.values.Personal;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** The sealed form: base64url of a version byte, the nonce, the ciphertext and its tag. */
final class Envelope {
  private static final byte VERSION = 1;
  private static final int OVERHEAD = 1 + AesGcm.NONCE_BYTES + AesGcm.TAG_BYTES;

  /** Longest plaintext in bytes: base64 writes three bytes as four characters. */
  static final int MAX_PLAINTEXT = Personal.MAX_LENGTH / 4 * 3 - OVERHEAD;

  private Envelope() {}

  static String seal(PersonKey key, KeyOwner owner, byte[] plaintext) {
    if (plaintext.length > MAX_PLAINTEXT) {
      throw new IllegalArgumentException(
          "a personal value may have %,d bytes, this one has %,d"
              .formatted(MAX_PLAINTEXT, plaintext.length));
    }
    byte[] encrypted = key.encrypt(plaintext, owner.bind(VERSION));
    return Base64Url.encode(
        ByteBuffer.allocate(1 + encrypted.length).put(VERSION).put(encrypted).array());
  }

  static byte[] open(PersonKey key, KeyOwner owner, String sealed) {
    byte[] bytes = Base64Url.decode(sealed);
    if (bytes.length == 0 || bytes[0] != VERSION) {
      throw new IntegrityException("a sealed value has an unknown format");
    }
    return key.decrypt(Arrays.copyOfRange(bytes, 1, bytes.length), owner.bind(VERSION));
  }
}
