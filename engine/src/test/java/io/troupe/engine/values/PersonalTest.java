package io.troupe.engine.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalTest {
  private static final PersonId PERSON = new PersonId("p1");

  @Test
  void its_text_shows_the_person_and_never_the_content() {
    assertThat(new Personal<String>(PERSON, "c2VjcmV0")).hasToString("Personal[person=p1]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a=", "a+b", "a/b", "é", "a\n"})
  void what_is_not_base64url_is_refused(String sealed) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Personal<String>(PERSON, sealed))
        .withMessage("a sealed value must be 1 to 65536 characters of base64url");
  }

  @Test
  void the_longest_form_is_taken_and_one_character_more_is_refused() {
    var longest = "A".repeat(Personal.MAX_LENGTH);
    assertThatNoException().isThrownBy(() -> new Personal<String>(PERSON, longest));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Personal<String>(PERSON, longest + "A"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a|b", "a b", "*", "ä", "a\n"})
  void an_id_of_another_form_is_refused(String id) {
    assertThatIllegalArgumentException().isThrownBy(() -> new TenantId(id));
    assertThatIllegalArgumentException().isThrownBy(() -> new PersonId(id));
  }

  @Test
  void an_id_has_64_characters_at_most() {
    assertThat(new TenantId("t".repeat(64)).value()).hasSize(64);
    assertThat(new PersonId("-_aZ09")).isEqualTo(new PersonId("-_aZ09"));
    assertThatIllegalArgumentException().isThrownBy(() -> new TenantId("t".repeat(65)));
    assertThatIllegalArgumentException().isThrownBy(() -> new PersonId("p".repeat(65)));
  }
}
