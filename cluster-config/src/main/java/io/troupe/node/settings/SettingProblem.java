package io.troupe.node.settings;

/**
 * What is wrong with one setting.
 *
 * @param name the environment variable
 * @param fault what it is now; holds no secret
 * @param allowed what it may be
 */
public record SettingProblem(String name, String fault, String allowed) {
  static SettingProblem bad(Setting<?> setting, String value) {
    var shown =
        setting.secret() ? "has a value of the wrong form" : "is \"" + setting.shown(value) + "\"";
    return new SettingProblem(setting.name(), shown, setting.form().allowed());
  }

  static SettingProblem missing(Setting<?> setting, String why) {
    return new SettingProblem(
        setting.name(), "is not set, but needed " + why, setting.form().allowed());
  }

  @Override
  public String toString() {
    return name + " " + fault + "; allowed: " + allowed;
  }
}
