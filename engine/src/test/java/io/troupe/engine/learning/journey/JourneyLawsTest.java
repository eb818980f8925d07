package io.troupe.engine.learning.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.troupe.engine.learning.journey.JourneyEvent.JourneyCompleted;
import io.troupe.engine.learning.journey.JourneyEvent.LessonUnlocked;
import io.troupe.engine.runtime.Histories;
import io.troupe.engine.serialization.DomainJson;
import io.troupe.engine.values.LessonId;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is true of a journey whatever happens on it. */
class JourneyLawsTest {
  private static final int STEPS = 30;

  @Test
  void a_journey_does_what_a_paper_list_says() {
    Histories.play(2_000, random -> new JourneyHistory(random).live(STEPS));
  }

  @Test
  @Tag("slow")
  void a_journey_does_what_a_paper_list_says_in_100_000_histories() {
    Histories.play(100_000, random -> new JourneyHistory(random).live(STEPS));
  }

  @Test
  void a_lesson_is_unlocked_by_one_event_and_in_order() {
    Histories.play(
        1_000,
        random -> {
          var history = new JourneyHistory(random);
          history.live(STEPS);
          assertThat(unlocked(history.events())).isEqualTo(history.open());
        });
  }

  @Test
  void a_journey_is_completed_at_most_once() {
    Histories.play(
        1_000,
        random -> {
          var history = new JourneyHistory(random);
          history.live(STEPS);
          assertThat(history.events())
              .filteredOn(JourneyCompleted.class::isInstance)
              .hasSizeLessThanOrEqualTo(1);
        });
  }

  @Test
  void a_journey_is_read_back_from_its_snapshot() {
    Histories.play(
        200,
        random -> {
          var history = new JourneyHistory(random);
          history.live(STEPS);
          assertThat(copy(history.journey())).isEqualTo(history.journey());
        });
  }

  private static List<LessonId> unlocked(List<JourneyEvent> events) {
    return events.stream()
        .filter(LessonUnlocked.class::isInstance)
        .map(event -> ((LessonUnlocked) event).lesson())
        .toList();
  }

  private static Journey copy(Journey journey) {
    try {
      var json = DomainJson.mapper().writerFor(Journey.class).writeValueAsString(journey);
      return DomainJson.mapper().readValue(json, Journey.class);
    } catch (JsonProcessingException e) {
      throw new AssertionError("a journey is read back", e);
    }
  }
}
