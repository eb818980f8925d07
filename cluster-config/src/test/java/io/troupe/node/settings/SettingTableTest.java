package io.troupe.node.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SettingTableTest {
  @Test
  void every_default_is_a_value_its_own_form_allows() {
    assertThat(SettingTable.ALL)
        .allSatisfy(setting ->
            setting
                .fallback()
                .ifPresent(value -> assertThat(setting.form().read(value)).isPresent()));
  }

  @Test
  void every_setting_is_named_after_its_variable() throws IllegalAccessException {
    for (var field : SettingTable.class.getFields()) {
      if (field.get(null) instanceof Setting<?> setting) {
        assertThat(setting.name()).isEqualTo("TROUPE_" + field.getName());
      }
    }
    assertThat(
            Arrays.stream(SettingTable.class.getFields()).filter(f -> f.getType() == Setting.class))
        .hasSameSizeAs(SettingTable.ALL);
  }

  @Test
  void keys_and_passwords_are_secret() {
    assertThat(SettingTable.ALL)
        .filteredOn(setting -> setting.name().matches(".*(KEY|PASSWORD)"))
        .hasSize(5)
        .allMatch(Setting::secret);
  }
}
