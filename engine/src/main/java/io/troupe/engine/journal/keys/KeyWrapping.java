package io.troupe.engine.journal.keys;

import io.troupe.engine.journal.keys.StoredKey.Wrapped;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Puts keys under a master key, bound to their owner. Nonces are random, which SP 800-38D allows
 * for 2^32 keys under one master key.
 */
record KeyWrapping(MasterKeys masterKeys) {
  private static final int KEY_BYTES = 32;
  private static final int FORMAT = 1;
  private static final SecureRandom RANDOM = new SecureRandom();

  static SecretKey random() {
    return new SecretKeySpec(randomBytes(KEY_BYTES), "Generic");
  }

  String currentId() {
    return masterKeys.current().id();
  }

  Wrapped wrap(KeyOwner owner, SecretKey key) {
    byte[] nonce = randomBytes(AesGcm.NONCE_BYTES);
    var master = masterKeys.current();
    byte[] wrapped = AesGcm.encrypt(master.wrapping(), nonce, key.getEncoded(), owner.bind(FORMAT));
    return new Wrapped(master.id(), Base64Url.encode(wrapped));
  }

  /** Throws {@link UnknownMasterKeyException} or {@link IntegrityException}. */
  SecretKey unwrap(KeyOwner owner, Wrapped key) {
    var master = masterKeys.withId(key.masterKeyId());
    byte[] wrapped = Base64Url.decode(key.ciphertext());
    return new SecretKeySpec(
        AesGcm.decrypt(master.wrapping(), wrapped, owner.bind(FORMAT)), "Generic");
  }

  private static byte[] randomBytes(int count) {
    byte[] bytes = new byte[count];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
