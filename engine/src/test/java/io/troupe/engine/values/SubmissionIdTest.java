package io.troupe.engine.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SubmissionIdTest {
  private static final JourneyId JOURNEY = new JourneyId("j".repeat(22));

  @Test
  void a_submission_names_its_journey() {
    var id = SubmissionId.in(JOURNEY, "s".repeat(22));
    assertThat(id.value()).hasSize(44);
    assertThat(id.journey()).isEqualTo(JOURNEY);
  }

  @Test
  void parts_of_another_length_are_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> SubmissionId.in(JOURNEY, "short"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SubmissionId.in(new JourneyId("short"), "s".repeat(22)));
    assertThatIllegalArgumentException().isThrownBy(() -> new SubmissionId("short").journey());
  }
}
