package io.troupe.engine.journal.keys;

import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * Seals the values of one owner, with AES-256-GCM under a nonce made from the plaintext.
 *
 * <p>The synthetic nonce, HMAC-SHA-256 of the plaintext under a key of its own, is the idea of SIV
 * (RFC 5297, RFC 8452): equal plaintexts give equal bytes, so a repeated command is recognised as
 * the same. What it tells an onlooker is that two values of one person are equal, and how long they
 * are. Two different plaintexts share a nonce with a chance of 2^-96 a pair.
 */
final class PersonKey implements HeldKey {
  private final SecretKey encryption;
  private final SecretKey nonces;

  PersonKey(SecretKey root) {
    encryption = HmacSha256.derive(root, "troupe person encryption");
    nonces = HmacSha256.derive(root, "troupe person nonce");
  }

  byte[] encrypt(byte[] plaintext, byte[] aad) {
    byte[] nonce = Arrays.copyOf(HmacSha256.mac(nonces, plaintext), AesGcm.NONCE_BYTES);
    return AesGcm.encrypt(encryption, nonce, plaintext, aad);
  }

  byte[] decrypt(byte[] encrypted, byte[] aad) {
    return AesGcm.decrypt(encryption, encrypted, aad);
  }
}
