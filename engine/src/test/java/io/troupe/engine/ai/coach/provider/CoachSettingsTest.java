package io.troupe.engine.ai.coach.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoachSettingsTest {

  private static final String KEY = CoachFixture.KEY;

  @ParameterizedTest
  @EnumSource(Provider.class)
  void a_provider_brings_its_own_address_and_model(Provider provider) {
    var settings = CoachSettings.defaults(provider, KEY);

    assertThat(settings.baseUrl()).isEqualTo(provider.defaultBaseUrl());
    assertThat(settings.model()).isEqualTo(provider.defaultModel());
  }

  @Test
  void the_key_is_never_shown() {
    assertThat(CoachSettings.defaults(Provider.OPENAI, KEY).toString())
        .doesNotContain(KEY)
        .contains("apiKey=hidden");
  }

  @ParameterizedTest
  @EnumSource(
      value = Provider.class,
      names = {"OPENAI", "GEMINI", "ANTHROPIC"})
  void a_hosted_provider_needs_a_key(Provider provider) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CoachSettings.defaults(provider, ""))
        .withMessage("coach.apiKey is needed for " + provider);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sk with space", "sk\r\nX-Other: 1", "schlüssel"})
  void a_key_that_is_no_header_value_is_refused_without_being_shown(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CoachSettings.defaults(Provider.OPENAI, key))
        .withMessageStartingWith("coach.apiKey must be")
        .withMessageNotContaining(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://h/v1", "/v1", "https://u:p@h/v1", "https://h/v1?k=1", "http:v1"})
  void an_address_must_be_plain_http_or_https(String url) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(URI.create(url), 100, null, 10, 5))
        .withMessageStartingWith("coach.baseUrl must be an http(s) URL");
  }

  @Test
  void limits_are_named_when_they_are_missed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(null, 0, null, 10, 5))
        .withMessage("coach.maxOutputTokens must be 1 to 8192 but is 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(null, 8_193, null, 10, 5))
        .withMessageContaining("but is 8193");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(null, 10, 2.1, 10, 5))
        .withMessageStartingWith("coach.temperature must be 0 to 2.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(null, 10, Double.NaN, 10, 5))
        .withMessageStartingWith("coach.temperature");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(null, 10, null, 601, 5))
        .withMessageStartingWith("coach.requestTimeout must be above 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> with(null, 10, null, 10, 11))
        .withMessageStartingWith("coach.firstTokenTimeout must be above 0");
  }

  private static CoachSettings with(
      @Nullable URI url, int tokens, @Nullable Double temperature, int whole, int first) {
    return new CoachSettings(
        Provider.OPENAI,
        url,
        KEY,
        "",
        tokens,
        temperature,
        Duration.ofSeconds(whole),
        Duration.ofSeconds(first));
  }
}
