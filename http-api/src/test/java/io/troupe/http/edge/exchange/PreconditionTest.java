package io.troupe.http.edge.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PreconditionTest {
  @Test
  void without_the_header_any_version_will_do() {
    var precondition = Precondition.parse(Optional.empty());

    assertThat(precondition.allows(0)).isTrue();
    assertThat(precondition.allows(7)).isTrue();
  }

  @Test
  void a_star_asks_for_something_that_exists() {
    var precondition = Precondition.parse(Optional.of("*"));

    assertThat(precondition.allows(0)).isFalse();
    assertThat(precondition.allows(7)).isTrue();
  }

  @Test
  void the_tag_of_a_version_asks_for_that_version() {
    var precondition = Precondition.parse(Optional.of(new EntityTag(7).text()));

    assertThat(precondition.allows(6)).isFalse();
    assertThat(precondition.allows(7)).isTrue();
  }
}
