package io.troupe.engine.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.troupe.engine.credits.wallet.Slice;
import io.troupe.engine.credits.wallet.WalletCommand;
import io.troupe.engine.credits.wallet.WalletCommand.Capture;
import io.troupe.engine.credits.wallet.WalletCommand.Grant;
import io.troupe.engine.values.Credits;
import io.troupe.engine.values.GrantId;
import io.troupe.engine.values.HoldId;
import io.troupe.engine.values.Money;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomainJsonTest {
  private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

  @Test
  void a_record_of_a_sealed_interface_carries_its_simple_name() throws JsonProcessingException {
    WalletCommand grant = new Grant(new GrantId("g"), new Credits(10), "welcome", 3, NOON);
    var json = DomainJson.mapper().writerFor(WalletCommand.class).writeValueAsString(grant);
    assertThat(json)
        .isEqualTo(
            "{\"is\":\"Grant\",\"id\":\"g\",\"amount\":10,\"reason\":\"welcome\",\"priority\":3,"
                + "\"expiresAt\":\"2026-01-05T12:00:00Z\"}");
    assertThat(DomainJson.mapper().readValue(json, WalletCommand.class)).isEqualTo(grant);
  }

  @Test
  void what_is_absent_is_left_out_and_read_back_as_absent() throws JsonProcessingException {
    WalletCommand capture = new Capture(new HoldId("h"), null);
    var json = DomainJson.mapper().writerFor(WalletCommand.class).writeValueAsString(capture);
    assertThat(json).isEqualTo("{\"is\":\"Capture\",\"id\":\"h\"}");
    assertThat(DomainJson.mapper().readValue(json, WalletCommand.class)).isEqualTo(capture);
  }

  @Test
  void a_property_of_a_later_version_is_passed_over() throws JsonProcessingException {
    var json =
        "{\"grant\":\"g\",\"amount\":1,\"priority\":0,\"grantedAt\":\"2026-01-05T12:00:00Z\","
            + "\"colour\":\"blue\"}";
    assertThat(DomainJson.mapper().readValue(json, Slice.class))
        .isEqualTo(new Slice(new GrantId("g"), new Credits(1), 0, NOON, null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-05T12:00:00Z",
        "2026-12-31T23:59:59.999999999Z",
        "2024-02-29T00:00:00.000001Z",
        "0000-01-01T00:00:00Z",
        "-0001-12-31T00:00:00Z",
        "+10000-01-01T00:00:00.5Z",
        "1969-12-31T23:59:59.1Z"
      })
  void a_time_is_read_as_it_was_written(String text) throws JsonProcessingException {
    var time = Instant.parse(text);
    var json = DomainJson.mapper().writeValueAsString(time);
    assertThat(DomainJson.mapper().readValue(json, Instant.class)).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2026-01-05\"", "\"noon\"", "\"\"", "\"2026-02-30T12:00:00Z\"", "12"})
  void what_is_no_time_is_not_read(String json) {
    assertThatExceptionOfType(MismatchedInputException.class)
        .isThrownBy(() -> DomainJson.mapper().readValue(json, Instant.class));
  }

  @Test
  void only_the_components_of_a_value_are_written() throws JsonProcessingException {
    assertThat(DomainJson.mapper().writeValueAsString(new Money(10, "EUR")))
        .isEqualTo("{\"minor\":10,\"currency\":\"EUR\"}");
  }
}
