package io.troupe.node.doctor;

import io.troupe.node.settings.SettingValues;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All checks of a set-up. They change nothing, and each goes as far as the settings allow. */
public final class Doctor {
  private Doctor() {}

  /** What every check finds, in the order to be read. Waits some seconds for a silent database. */
  public static List<Finding> examine(Map<String, String> environment) {
    var values = SettingValues.of(environment);
    return Stream.of(
            JavaCheck.of(Runtime.version()),
            ConfigurationCheck.of(environment),
            KeyCheck.of(values),
            PortCheck.of(values),
            DataFolderCheck.of(values),
            DatabaseCheck.of(values))
        .flatMap(findings -> findings)
        .toList();
  }
}
