package io.troupe.engine.journal.follow;

import io.troupe.engine.journal.Recorded;
import io.troupe.engine.journal.TailPosition;
import java.util.ArrayList;
import java.util.List;

/**
 * Events that share one offset: it is stored when all of them are done.
 *
 * @param after the offset before it
 * @param events those wanted, in order; none when only the offset is to be stored
 * @param last the offset behind it
 */
record Batch(TailPosition after, List<Recorded> events, TailPosition last) {

  /** The same events in batches of at most so many. */
  List<Batch> cut(int most) {
    if (events.size() <= most) {
      return List.of(this);
    }
    var batches = new ArrayList<Batch>();
    var from = after;
    for (var begin = 0; begin < events.size(); begin += most) {
      var end = Math.min(begin + most, events.size());
      var part = events.subList(begin, end);
      var to = end == events.size() ? last : part.getLast().at();
      batches.add(new Batch(from, part, to));
      from = to;
    }
    return batches;
  }
}
