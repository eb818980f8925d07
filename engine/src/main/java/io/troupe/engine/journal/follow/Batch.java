package io.troupe.engine.journal.follow;

import io.troupe.engine.journal.TailPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Neighbouring events that share one offset: it is stored when all of them are done.
 *
 * @param after the offset before it
 * @param events at least one
 */
record Batch(TailPosition after, List<Recorded> events) {
  TailPosition last() {
    return events.getLast().at();
  }

  /** The same events in batches that each hold at most so many of those counted. */
  List<Batch> cut(Predicate<Recorded> counted, int most) {
    var batches = new ArrayList<Batch>();
    var from = after;
    var begin = 0;
    var count = 0;
    for (var i = 0; i < events.size(); i++) {
      count += counted.test(events.get(i)) ? 1 : 0;
      if (count == most || i == events.size() - 1) {
        var batch = new Batch(from, events.subList(begin, i + 1));
        batches.add(batch);
        from = batch.last();
        begin = i + 1;
        count = 0;
      }
    }
    return batches;
  }
}
