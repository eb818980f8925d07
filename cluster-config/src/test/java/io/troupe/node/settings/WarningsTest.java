package io.troupe.node.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WarningsTest {
  @Test
  void an_unknown_variable_is_named_with_the_nearest_setting() {
    assertThat(Warnings.of(Environments.of("HTP_PROT", "1", "DATABASE_URI", "x")))
        .containsExactly(
            "TROUPE_DATABASE_URI is not a setting and ignored; the nearest is TROUPE_DATABASE_URL",
            "TROUPE_HTP_PROT is not a setting and ignored; the nearest is TROUPE_HTTP_PORT");
  }

  @Test
  void an_unknown_variable_like_no_setting_is_named_alone() {
    assertThat(Warnings.of(Environments.of("COLOUR", "red")))
        .containsExactly("TROUPE_COLOUR is not a setting and ignored");
  }

  @Test
  void a_database_address_beside_the_embedded_journal_is_doubted() {
    assertThat(Warnings.of(Environments.of("DATABASE_URL", "jdbc:postgresql://db/troupe")))
        .containsExactly("TROUPE_DATABASE_URL is ignored unless TROUPE_JOURNAL=postgres");
  }

  @Test
  void a_management_port_open_to_the_network_is_doubted() {
    assertThat(Warnings.of(Environments.of("MANAGEMENT_HOST", "0.0.0.0")))
        .singleElement()
        .asString()
        .startsWith("TROUPE_MANAGEMENT_HOST");
  }

  @Test
  void links_that_cannot_name_a_port_are_doubted() {
    assertThat(Warnings.of(Environments.of("HTTP_PORT", "0")))
        .singleElement()
        .asString()
        .startsWith("links in mail need TROUPE_PUBLIC_URL");
    assertThat(Warnings.of(Environments.of("HTTP_PORT", "0", "PUBLIC_URL", "https://a.example")))
        .isEmpty();
  }

  @Test
  void a_plain_environment_raises_no_doubt() {
    assertThat(Warnings.of(Environments.serving())).isEmpty();
  }
}
