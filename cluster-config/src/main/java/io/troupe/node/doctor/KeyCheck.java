package io.troupe.node.doctor;

import static io.troupe.node.settings.SettingTable.DATA_DIR;
import static io.troupe.node.settings.SettingTable.MASTER_KEY;
import static io.troupe.node.settings.SettingTable.TOKEN_KEY;

import io.troupe.node.Secret;
import io.troupe.node.settings.KeyFiles;
import io.troupe.node.settings.Setting;
import io.troupe.node.settings.SettingValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Keys of the right length may still be bad ones: typed by hand, used twice, open to others. */
final class KeyCheck {
  // 32 random bytes hold fewer than 16 different ones about once in 10^19 keys.
  private static final int DIFFERENT_BYTES = 16;
  private static final Set<PosixFilePermission> OWNER =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private KeyCheck() {}

  static Stream<Finding> of(SettingValues values) {
    return Stream.of(key(TOKEN_KEY, values), key(MASTER_KEY, values), shared(values))
        .flatMap(findings -> findings);
  }

  private static Stream<Finding> key(Setting<List<Secret>> setting, SettingValues values) {
    return values.isGiven(setting)
        ? values.find(setting).stream().map(keys -> strength(setting, keys))
        : values.find(DATA_DIR).stream()
            .map(folder -> file(setting, KeyFiles.file(setting, folder)));
  }

  private static Finding strength(Setting<?> setting, List<Secret> keys) {
    return keys.stream().anyMatch(KeyCheck::isWeak)
        ? Finding.fail(
            "keys", setting.name() + " is not random", "make one: openssl rand -base64 32")
        : Finding.ok("keys", setting.name() + " is set");
  }

  private static boolean isWeak(Secret key) {
    Set<Byte> different = new HashSet<>();
    for (var b : Base64.getDecoder().decode(key.value())) {
      different.add(b);
    }
    return different.size() < DIFFERENT_BYTES;
  }

  private static Finding file(Setting<?> setting, Path file) {
    if (!Files.exists(file)) {
      return Finding.warn(
          "keys", setting.name() + " is not set", "`serve` needs it; `dev` makes one at its start");
    }
    return isOpen(file)
        ? Finding.fail("keys", file + " can be read by others", "chmod 600 " + file)
        : Finding.ok("keys", file + " (`dev` only)");
  }

  private static boolean isOpen(Path file) {
    try {
      return !OWNER.containsAll(Files.getPosixFilePermissions(file));
    } catch (UnsupportedOperationException | IOException _) {
      return false; // a file system without owners, or a file just gone
    }
  }

  private static Stream<Finding> shared(SettingValues values) {
    var token = values.find(TOKEN_KEY).orElse(List.of());
    return values.find(MASTER_KEY).orElse(List.of()).stream().anyMatch(token::contains)
        ? Stream.of(
            Finding.fail("keys", "tokens and personal data share a key", "make one for each"))
        : Stream.empty();
  }
}
