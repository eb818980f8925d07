package io.troupe.node.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person is called and where they are reached stands nowhere in the database's files. */
class CanaryTest {
  private static final List<String> CANARIES =
      List.of("Stella", "stella@example.com", "Milo", "milo@example.com", "ten minutes late");

  @TempDir private Path folder;

  @Test
  void personal_data_stand_nowhere_in_plain_text_and_an_erased_person_stays_unknown()
      throws Exception {
    try (var node = new NodeProcess(folder, Map.of())) {
      var job = new Job(node.address(), node.mail());
      job.steps().values().forEach(Runnable::run);
      job.outcome(0);
      node.kill();
      assertThat(inDatabase("Harbour Academy")).as("the scan finds what is stored plain").isTrue();
      assertThat(CANARIES).noneMatch(this::inDatabase);

      node.start();
      job.erase();
      job.showsErased();
      node.kill();
      node.start();
      job.showsErased();
      job.sumsStay(0);
    }
  }

  private boolean inDatabase(String text) {
    try (var files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".db"))
          .anyMatch(file -> contains(file, text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean contains(Path file, String text) {
    try {
      var content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return content.contains(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
