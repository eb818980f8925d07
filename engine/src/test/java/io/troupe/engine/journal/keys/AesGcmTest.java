package io.troupe.engine.journal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AesGcmTest {
  private static final SecretKey ZERO_KEY = new SecretKeySpec(new byte[32], "AES");
  private static final byte[] ZERO_NONCE = new byte[12];
  private static final byte[] AAD = {1, 2, 3};

  /** Test cases 13 and 14 of McGrew and Viega, "The Galois/Counter Mode of Operation". */
  @ParameterizedTest
  @CsvSource({
    "'', 530f8afbc74536b9a963b4f1c4cb738b",
    "00000000000000000000000000000000,"
        + " cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919",
  })
  void the_published_vectors_come_out(String plaintext, String ciphertext) {
    byte[] plain = HexFormat.of().parseHex(plaintext);
    byte[] encrypted = AesGcm.encrypt(ZERO_KEY, ZERO_NONCE, plain, new byte[0]);
    assertThat(HexFormat.of().formatHex(encrypted)).isEqualTo("00".repeat(12) + ciphertext);
    assertThat(AesGcm.decrypt(ZERO_KEY, encrypted, new byte[0])).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 15, 16, 17, 49_123})
  void any_length_comes_back(int length) {
    byte[] plain = new byte[length];
    Arrays.fill(plain, (byte) 7);
    byte[] encrypted = AesGcm.encrypt(ZERO_KEY, ZERO_NONCE, plain, AAD);
    assertThat(AesGcm.decrypt(ZERO_KEY, encrypted, AAD)).isEqualTo(plain);
  }

  @Test
  void every_single_changed_bit_is_refused() {
    byte[] encrypted = AesGcm.encrypt(ZERO_KEY, ZERO_NONCE, new byte[5], AAD);
    for (int bit = 0; bit < encrypted.length * Byte.SIZE; bit++) {
      byte[] changed = encrypted.clone();
      changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
      refused(changed, AAD);
    }
  }

  @Test
  void every_shorter_form_is_refused() {
    byte[] encrypted = AesGcm.encrypt(ZERO_KEY, ZERO_NONCE, new byte[5], AAD);
    for (int length = 0; length < encrypted.length; length++) {
      refused(Arrays.copyOf(encrypted, length), AAD);
    }
  }

  @Test
  void another_owner_is_refused_also_for_an_empty_plaintext() {
    byte[] encrypted = AesGcm.encrypt(ZERO_KEY, ZERO_NONCE, new byte[0], AAD);
    refused(encrypted, new byte[] {1, 2, 4});
    refused(encrypted, new byte[0]);
  }

  private static void refused(byte[] encrypted, byte[] aad) {
    assertThatExceptionOfType(IntegrityException.class)
        .isThrownBy(() -> AesGcm.decrypt(ZERO_KEY, encrypted, aad));
  }
}
