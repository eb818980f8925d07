package io.troupe.node.doctor;

import io.troupe.node.settings.Requirements;
import io.troupe.node.settings.SettingTable;
import io.troupe.node.settings.SettingValues;
import io.troupe.node.settings.Warnings;
import java.util.Map;
import java.util.stream.Stream;

final class ConfigurationCheck {
  private static final String SUBJECT = "configuration";

  private ConfigurationCheck() {}

  static Stream<Finding> of(Map<String, String> environment) {
    var values = SettingValues.of(environment);
    var problems = Requirements.problems(values);
    var summary =
        problems.isEmpty()
            ? Stream.of(Finding.ok(SUBJECT, SettingTable.ALL.size() + " settings are valid"))
            : problems.stream()
                .map(p ->
                    Finding.fail(SUBJECT, p.name() + " " + p.fault(), "allowed: " + p.allowed()));
    var warnings =
        Warnings.of(environment).stream().map(w -> Finding.warn(SUBJECT, w, "see troupe config"));
    return Stream.concat(summary, warnings);
  }
}
