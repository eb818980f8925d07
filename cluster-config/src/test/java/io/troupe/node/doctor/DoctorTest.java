package io.troupe.node.doctor;

import static io.troupe.node.settings.Environments.MASTER_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.node.doctor.Finding.Level;
import io.troupe.node.settings.Environments;
import io.troupe.node.settings.KeyFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
  @TempDir private Path folder;

  @Test
  void a_sound_set_up_has_no_failure() {
    assertThat(examine(sound())).extracting(Finding::level).containsOnly(Level.OK);
  }

  @Test
  void a_taken_port_fails_with_the_setting_to_change() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var findings = examine(sound("HTTP_PORT", Integer.toString(socket.getLocalPort())));

      assertThat(failures(findings))
          .singleElement()
          .satisfies(failure -> {
            assertThat(failure.detail()).contains("127.0.0.1:" + socket.getLocalPort());
            assertThat(failure.fix()).contains("TROUPE_HTTP_PORT");
          });
    }
  }

  @Test
  void an_address_of_another_machine_fails() {
    assertThat(failures(examine(sound("CLUSTER_HOST", "192.0.2.1"))))
        .singleElement()
        .extracting(Finding::fix)
        .asString()
        .contains("TROUPE_CLUSTER_HOST");
  }

  @Test
  void a_data_folder_below_a_file_fails() throws IOException {
    var file = Files.createFile(folder.resolve("file"));

    assertThat(failures(examine(sound("DATA_DIR", file + "/data"))))
        .singleElement()
        .extracting(Finding::detail)
        .asString()
        .contains(file + " is not a folder");
  }

  @Test
  void a_check_of_the_data_folder_leaves_nothing_behind() {
    examine(sound());

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void little_room_is_a_warning_and_almost_none_a_failure() {
    assertThat(DataFolderCheck.space(folder, 255).level()).isEqualTo(Level.FAIL);
    assertThat(DataFolderCheck.space(folder, 256).level()).isEqualTo(Level.WARN);
    assertThat(DataFolderCheck.space(folder, 2_048).level()).isEqualTo(Level.OK);
  }

  @Test
  void every_bad_setting_is_a_failure_and_the_other_checks_still_run() {
    var findings = examine(sound("HTTP_PORT", "x", "LOG_LEVEL", "loud"));

    assertThat(failures(findings)).hasSize(2).allMatch(f -> f.subject().equals("configuration"));
    assertThat(findings)
        .extracting(Finding::subject)
        .contains("java", "keys", "port", "data folder");
  }

  @Test
  void keys_not_yet_made_are_a_warning() {
    var environment = sound();
    environment.keySet().removeIf(name -> name.endsWith("_KEY"));

    assertThat(examine(environment))
        .filteredOn(f -> f.level() == Level.WARN)
        .hasSize(2)
        .allMatch(f -> f.detail().endsWith("KEY is not set"));
  }

  @Test
  void a_key_that_is_not_random_fails() {
    assertThat(failures(examine(sound("TOKEN_KEY", "A".repeat(43) + "="))))
        .singleElement()
        .extracting(Finding::detail)
        .isEqualTo("TROUPE_TOKEN_KEY is not random");
  }

  @Test
  void one_key_for_two_uses_fails() {
    assertThat(failures(examine(sound("TOKEN_KEY", MASTER_KEY))))
        .singleElement()
        .extracting(Finding::detail)
        .isEqualTo("tokens and personal data share a key");
  }

  @Test
  void a_key_file_that_others_can_read_fails() throws IOException {
    var environment = sound();
    environment.keySet().removeIf(name -> name.endsWith("_KEY"));
    KeyFiles.completed(environment);
    var file = folder.resolve("token.key");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(failures(examine(environment)))
        .singleElement()
        .extracting(Finding::fix)
        .isEqualTo("chmod 600 " + file);
  }

  @Test
  void an_old_java_fails() {
    assertThat(JavaCheck.of(Runtime.Version.parse("21.0.2")))
        .singleElement()
        .extracting(Finding::level)
        .isEqualTo(Level.FAIL);
  }

  private Map<String, String> sound(String... namesAndValues) {
    return Environments.alone(folder, namesAndValues);
  }

  private static List<Finding> examine(Map<String, String> environment) {
    return Doctor.examine(environment);
  }

  private static List<Finding> failures(List<Finding> findings) {
    return findings.stream().filter(finding -> finding.level() == Level.FAIL).toList();
  }
}
