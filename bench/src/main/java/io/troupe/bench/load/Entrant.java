package io.troupe.bench.load;

import java.util.Map;

/** One of those that are compared. */
public interface Entrant {
  String name();

  /** How it is set up, in the order it is shown; asked after the last run. */
  Map<String, String> settings();

  /** One run from the start, on an empty database. */
  Measured measure(Load load) throws Exception;
}
