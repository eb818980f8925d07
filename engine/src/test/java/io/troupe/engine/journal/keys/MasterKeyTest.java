package io.troupe.engine.journal.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MasterKeyTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 16, 31, 33, 64})
  void a_key_of_another_length_is_refused(int bytes) {
    var base64 = Base64.getEncoder().encodeToString(new byte[bytes]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MasterKey(base64))
        .withMessage("a master key must be 32 bytes, this one has " + bytes);
  }

  @Test
  void what_is_not_base64_is_refused_without_being_repeated() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MasterKey("hunter2!"))
        .withMessage("a master key must be base64 of 32 bytes")
        .withNoCause();
  }

  @Test
  void its_text_shows_its_id_and_never_the_key() {
    var key = new MasterKey(Base64.getEncoder().encodeToString(new byte[32]));
    assertThat(key.id()).matches("[0-9a-f]{16}");
    assertThat(key).hasToString("MasterKey[id=" + key.id() + "]");
    assertThat(MasterKeys.of(key).toString()).doesNotContain(key.base64());
  }

  @Test
  void more_older_keys_than_eight_are_refused() {
    var key = new MasterKey(Base64.getEncoder().encodeToString(new byte[32]));
    List<MasterKey> nine = Collections.nCopies(9, key);
    assertThatIllegalArgumentException().isThrownBy(() -> new MasterKeys(key, nine));
  }
}
