package io.troupe.node.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.journal.JournalKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person is called and where they are reached stands nowhere in the database's files. */
class CanaryTest {
  private static final List<String> CANARIES =
      List.of("Stella", "stella@example.com", "Milo", "milo@example.com", "ten minutes late");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void personal_data_stand_nowhere_in_plain_text_and_an_erased_person_stays_unknown(
      JournalKind kind) throws Exception {
    var environment = Databases.of(kind);
    try (var node = new NodeProcess(folder, environment)) {
      var job = new Job(node.address(), node.mail());
      job.steps().values().forEach(Runnable::run);
      job.outcome(0);
      node.kill();
      var files = Databases.files(folder, environment);
      assertThat(stands("Harbour Academy", files)).as("what is stored plain is found").isTrue();
      assertThat(CANARIES).noneMatch(canary -> stands(canary, files));

      node.start();
      job.erase();
      job.showsErased();
      node.kill();
      node.start();
      job.showsErased();
      job.sumsStay(0);
    }
  }

  private static boolean stands(String text, List<Path> files) {
    return files.stream().anyMatch(file -> contains(file, text));
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
