package io.troupe.node.settings;

import static io.troupe.node.settings.SettingTable.*;

import io.troupe.node.NodeStartException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The keys of a development node: made at the first start, kept in the data folder. */
public final class KeyFiles {
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private KeyFiles() {}

  /**
   * The environment with the keys it lacks, read from their files or made now. The files are
   * readable by their owner alone.
   *
   * @throws NodeStartException where the data folder cannot be written
   */
  public static Map<String, String> completed(Map<String, String> environment) {
    var values = SettingValues.of(environment);
    var folder = values.find(DATA_DIR);
    var completed = new HashMap<>(environment);
    for (var setting : List.of(TOKEN_KEY, MASTER_KEY)) {
      if (!values.isGiven(setting)) {
        folder.ifPresent(f -> completed.put(setting.name(), key(file(setting, f))));
      }
    }
    return completed;
  }

  /** Where the key of this setting is kept under the data folder. */
  public static Path file(Setting<?> setting, Path folder) {
    return folder.resolve(setting.equals(TOKEN_KEY) ? "token.key" : "master.key");
  }

  private static String key(Path file) {
    try {
      Files.createDirectories(file.getParent());
      return Files.exists(file) ? Files.readString(file).strip() : made(file);
    } catch (IOException e) {
      throw new NodeStartException(
          "the key file %s cannot be used; is TROUPE_DATA_DIR writable?".formatted(file), e);
    }
  }

  private static String made(Path file) throws IOException {
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    var key = Base64.getEncoder().encodeToString(bytes);
    create(file);
    Files.writeString(file, key + "\n");
    return key;
  }

  private static void create(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(file, OWNER_ONLY);
    } else {
      Files.createFile(file);
    }
  }
}
