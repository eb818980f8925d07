package io.troupe.engine.journal.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class HmacSha256Test {
  @Test
  void the_hash_is_that_of_rfc_4231_case_2() {
    var key = new SecretKeySpec("Jefe".getBytes(UTF_8), "Generic");
    byte[] hash = HmacSha256.mac(key, "what do ya want for nothing?".getBytes(UTF_8));
    assertThat(HexFormat.of().formatHex(hash))
        .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
  }

  /** RFC 5869 case 3 (no salt, no info) gives 42 bytes; a key takes the first 32. */
  @Test
  void a_derived_key_is_that_of_rfc_5869_case_3() {
    var root = new SecretKeySpec(HexFormat.of().parseHex("0b".repeat(22)), "Generic");
    assertThat(HexFormat.of().formatHex(HmacSha256.derive(root, "").getEncoded()))
        .isEqualTo("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d");
  }

  @Test
  void another_use_gives_another_key() {
    var root = new SecretKeySpec(new byte[32], "Generic");
    assertThat(HmacSha256.derive(root, "one")).isNotEqualTo(HmacSha256.derive(root, "two"));
  }
}
