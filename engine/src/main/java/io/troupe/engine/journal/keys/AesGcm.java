package io.troupe.engine.journal.keys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/** AES-256-GCM (NIST SP 800-38D): 12 bytes of nonce, then the ciphertext with 16 bytes of tag. */
final class AesGcm {
  static final int NONCE_BYTES = 12;
  static final int TAG_BYTES = 16;

  private AesGcm() {}

  /** The caller sees to it that a nonce never meets two different plaintexts under one key. */
  static byte[] encrypt(SecretKey key, byte[] nonce, byte[] plaintext, byte[] aad) {
    try {
      byte[] ciphertext = cipher(Cipher.ENCRYPT_MODE, key, nonce, aad).doFinal(plaintext);
      return ByteBuffer.allocate(nonce.length + ciphertext.length)
          .put(nonce)
          .put(ciphertext)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM could not encrypt", e);
    }
  }

  /** Throws {@link IntegrityException} unless every bit is as {@link #encrypt} left it. */
  static byte[] decrypt(SecretKey key, byte[] encrypted, byte[] aad) {
    if (encrypted.length < NONCE_BYTES + TAG_BYTES) {
      throw new IntegrityException("ciphertext is cut short");
    }
    byte[] nonce = Arrays.copyOf(encrypted, NONCE_BYTES);
    try {
      return cipher(Cipher.DECRYPT_MODE, key, nonce, aad)
          .doFinal(encrypted, NONCE_BYTES, encrypted.length - NONCE_BYTES);
    } catch (AEADBadTagException _) {
      throw new IntegrityException("ciphertext was altered or belongs to another owner");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM could not decrypt", e);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] aad)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
    cipher.updateAAD(aad);
    return cipher;
  }
}
