package io.troupe.engine.journal.keys;

/** A row of the key table. */
sealed interface StoredKey {
  /**
   * A key in use.
   *
   * @param masterKeyId the master key that wraps it
   * @param ciphertext base64url
   */
  record Wrapped(String masterKeyId, String ciphertext) implements StoredKey {}

  /** What destruction leaves, so that the key is never made again. */
  record Tombstone() implements StoredKey {}
}
