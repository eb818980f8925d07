package io.troupe.node.doctor;

import static io.troupe.node.settings.SettingTable.DATA_DIR;

import io.troupe.node.settings.SettingValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Whether the data folder can be written, and has room. */
final class DataFolderCheck {
  private static final String SUBJECT = "data folder";
  private static final long MIB = 1024 * 1024;
  private static final long LEAST_MIB = 256;
  private static final long ENOUGH_MIB = 2_048;

  private DataFolderCheck() {}

  static Stream<Finding> of(SettingValues values) {
    return values.find(DATA_DIR).stream().map(DataFolderCheck::folder);
  }

  private static Finding folder(Path folder) {
    var existing = existing(folder);
    if (!Files.isDirectory(existing)) {
      return refused(folder, existing + " is not a folder");
    }
    try {
      // A trial file tells more than permissions do: read-only mounts, quotas, root.
      Files.delete(Files.createTempFile(existing, ".troupe-doctor", null));
      return space(folder, Files.getFileStore(existing).getUsableSpace() / MIB);
    } catch (IOException e) {
      return refused(folder, "cannot be written");
    }
  }

  private static Path existing(Path folder) {
    var path = folder;
    while (!Files.exists(path) && path.getParent() != null) {
      path = path.getParent();
    }
    return path;
  }

  private static Finding refused(Path folder, String why) {
    return Finding.fail(
        SUBJECT, folder + ": " + why, "let this user write there, or change TROUPE_DATA_DIR");
  }

  static Finding space(Path folder, long mib) {
    var detail = "%s, %,d MiB free".formatted(folder, mib);
    if (mib < LEAST_MIB) {
      return Finding.fail(SUBJECT, detail, "free at least %d MiB".formatted(LEAST_MIB));
    }
    return mib < ENOUGH_MIB
        ? Finding.warn(SUBJECT, detail, "%,d MiB or more is wise".formatted(ENOUGH_MIB))
        : Finding.ok(SUBJECT, detail);
  }
}
