package io.troupe.node.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.troupe.node.NodeStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {
  @TempDir private Path folder;

  @Test
  void missing_keys_are_made_once_and_kept() {
    var environment = Environments.of("DATA_DIR", folder.resolve("data").toString());

    var first = KeyFiles.completed(environment);
    var second = KeyFiles.completed(environment);

    assertThat(second).isEqualTo(first);
    assertThat(SettingsReader.read(first).keys().token())
        .hasSize(1)
        .isNotEqualTo(SettingsReader.read(first).keys().master());
  }

  @Test
  void a_key_file_is_for_its_owner_alone() throws IOException {
    KeyFiles.completed(Environments.of("DATA_DIR", folder.toString()));

    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("master.key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void a_key_from_the_environment_is_not_replaced() {
    var environment = Environments.serving("DATA_DIR", folder.toString());

    assertThat(KeyFiles.completed(environment)).isEqualTo(environment);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void a_folder_that_cannot_be_made_is_a_start_failure_with_its_name() throws IOException {
    var file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> KeyFiles.completed(Environments.of("DATA_DIR", file + "/data")))
        .isInstanceOf(NodeStartException.class)
        .hasMessageContaining(file + "/data/token.key");
  }
}
