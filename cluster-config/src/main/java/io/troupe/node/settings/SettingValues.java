package io.troupe.node.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The table's settings as one environment gives them, each checked by itself. A blank variable
 * counts as not set; spaces around a value are dropped.
 */
public final class SettingValues {
  private final Map<String, String> given;
  private final Map<Setting<?>, Object> values = new LinkedHashMap<>();
  private final List<SettingProblem> problems = new ArrayList<>();

  private SettingValues(Map<String, String> environment) {
    given = new LinkedHashMap<>();
    environment.forEach((name, value) -> given.put(name, value.strip()));
    given.values().removeIf(String::isEmpty);
    SettingTable.ALL.forEach(this::check);
  }

  /** Reads every setting of the table; never fails, see {@link #problems()}. */
  public static SettingValues of(Map<String, String> environment) {
    return new SettingValues(environment);
  }

  private void check(Setting<?> setting) {
    text(setting)
        .ifPresent(text ->
            setting
                .form()
                .read(text)
                .ifPresentOrElse(
                    value -> values.put(setting, value),
                    () -> problems.add(SettingProblem.bad(setting, text))));
  }

  /** The value, or its default; empty where there is neither, or the value is a bad one. */
  @SuppressWarnings("unchecked") // what stands under a setting was read by its own form
  public <T> Optional<T> find(Setting<T> setting) {
    return Optional.ofNullable((T) values.get(setting));
  }

  /** The value of a setting that is known to be there. */
  <T> T get(Setting<T> setting) {
    return find(setting).orElseThrow(() -> new IllegalStateException(setting.name()));
  }

  /** Whether the environment, not the default, says something about this setting. */
  public boolean isGiven(Setting<?> setting) {
    return given.containsKey(setting.name());
  }

  /** The present value as it may be shown; empty where there is none. */
  public Optional<String> shown(Setting<?> setting) {
    return text(setting).map(setting::shown);
  }

  /** The values that do not have the form they need, in the order of the table. */
  public List<SettingProblem> problems() {
    return List.copyOf(problems);
  }

  private Optional<String> text(Setting<?> setting) {
    return Optional.ofNullable(given.get(setting.name())).or(setting::fallback);
  }
}
