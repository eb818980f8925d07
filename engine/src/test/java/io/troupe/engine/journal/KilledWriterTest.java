package io.troupe.engine.journal;

import static io.troupe.engine.journal.TestJournal.await;
import static io.troupe.engine.journal.TestJournal.follow;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An H2 journal whose process is killed keeps every event that it acknowledged. */
@Tag("slow")
class KilledWriterTest {
  private static final int ENOUGH = 200;

  @TempDir Path folder;

  @Test
  void every_acknowledged_event_survives_a_killed_process() throws Exception {
    var file = folder.resolve("journal");
    var process = startWriter(file);
    long acknowledged = lastOf(process.inputReader());
    process.destroyForcibly().waitFor();

    try (var journal = TestJournal.open(JournalSettings.h2(file));
        var tail = journal.tail(TailSettings.DEFAULT)) {
      assertThat(tail.positionOf("a", acknowledged)).isPresent();
      assertThat(follow(tail, TailPosition.START, (int) acknowledged))
          .extracting(JournalEvent::sequenceNr)
          .isSorted()
          .startsWith(1L)
          .contains(acknowledged);
    }
  }

  private static Process startWriter(Path file) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var path = System.getProperty("java.class.path");
    return new ProcessBuilder(
            List.of(java, "-cp", path, KilledWriterTest.class.getName(), file.toString()))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static long lastOf(BufferedReader output) throws IOException {
    long last = 0;
    while (last < ENOUGH) {
      var line = output.readLine();
      assertThat(line).as("the writer ended after event %d", last).isNotNull();
      last = line.startsWith("stored ") ? Long.parseLong(line.substring(7)) : last;
    }
    return last;
  }

  /** Writes until it is killed, saying what has been acknowledged. */
  public static void main(String[] args) throws Exception {
    var journal = TestJournal.open(JournalSettings.h2(Path.of(args[0])));
    for (long number = 1; number < 1_000_000; number++) {
      await(journal.write("a", number, "event"));
      System.out.println("stored " + number);
    }
  }
}
