package io.troupe.engine.runtime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The difference between what an entity waited for before and after an event. */
final class TimerChanges {
  private TimerChanges() {}

  static <C> List<TimerChange> between(Set<Timer<C>> before, Set<Timer<C>> after) {
    if (before.equals(after)) {
      return List.of();
    }
    var gone = dues(before);
    var changes = new ArrayList<TimerChange>();
    dues(after)
        .forEach((key, due) -> {
          if (!due.equals(gone.remove(key))) {
            changes.add(new TimerChange(key, due));
          }
        });
    gone.keySet().forEach(key -> changes.add(new TimerChange(key, null)));
    return changes;
  }

  private static <C> Map<String, Instant> dues(Set<Timer<C>> timers) {
    var dues = HashMap.<String, Instant>newHashMap(timers.size());
    timers.forEach(timer -> dues.put(timer.key(), timer.due()));
    return dues;
  }
}
