package io.troupe.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.runtime.Tally;
import io.troupe.engine.runtime.TestNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often a command waits for PostgreSQL. */
class CommandRoundTripsTest {
  @Test
  void what_is_decided_is_stored_and_committed_in_one_round_trip(@TempDir Path folder)
      throws Exception {
    try (var node = TestNode.start(TestDatabases.of(JournalKind.POSTGRES, folder), Tally.TYPE)) {
      node.done(Tally.TYPE, "one", "first", new Tally.Command.Add(1));
      try (var trips = RoundTrips.listen()) {
        node.done(Tally.TYPE, "one", "second", new Tally.Command.Add(1));
        assertThat(trips.ofThreadThatSent("INSERT INTO event_journal")).isEqualTo(1);
      }
    }
  }
}
