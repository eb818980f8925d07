package io.troupe.engine.learning.journey;

import static io.troupe.engine.learning.journey.JourneyRejection.LESSON_TWICE;
import static io.troupe.engine.learning.journey.JourneyRejection.NO_LESSONS;
import static io.troupe.engine.learning.journey.JourneyRejection.TITLE_LENGTH;
import static io.troupe.engine.learning.journey.JourneyRejection.TOO_MANY_LESSONS;
import static io.troupe.engine.learning.journey.JourneyRejection.VERSION_INVALID;
import static io.troupe.engine.runtime.Decision.accept;
import static io.troupe.engine.runtime.Decision.reject;

import io.troupe.engine.learning.journey.JourneyCommand.Start;
import io.troupe.engine.learning.journey.JourneyEvent.JourneyStarted;
import io.troupe.engine.learning.journey.JourneyEvent.LessonUnlocked;
import io.troupe.engine.runtime.Decision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What it takes to begin a journey. */
final class Starting {
  static final int MOST_STOPS = 200;
  static final int LONGEST_TITLE = 200;

  private Starting() {}

  static Decision<JourneyEvent> decide(Start start) {
    var flaw = flaw(start);
    return flaw == null
        ? accept(started(start), new LessonUnlocked(start.stops().getFirst().lesson(), null))
        : reject(flaw);
  }

  private static JourneyStarted started(Start start) {
    return new JourneyStarted(
        start.program(), start.programVersion(), start.learner(), start.mentor(), start.stops());
  }

  private static @Nullable JourneyRejection flaw(Start start) {
    return start.programVersion() < 1 ? VERSION_INVALID : flaw(start.stops());
  }

  private static @Nullable JourneyRejection flaw(List<Stop> stops) {
    if (stops.isEmpty()) {
      return NO_LESSONS;
    }
    if (stops.size() > MOST_STOPS) {
      return TOO_MANY_LESSONS;
    }
    if (stops.stream().map(Stop::lesson).distinct().count() != stops.size()) {
      return LESSON_TWICE;
    }
    return stops.stream().map(Stop::title).allMatch(Starting::isTitle) ? null : TITLE_LENGTH;
  }

  private static boolean isTitle(String title) {
    return !title.isBlank() && title.length() <= LONGEST_TITLE;
  }
}
