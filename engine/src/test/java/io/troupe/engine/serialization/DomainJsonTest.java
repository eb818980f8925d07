package io.troupe.engine.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
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

  @Test
  void only_the_components_of_a_value_are_written() throws JsonProcessingException {
    assertThat(DomainJson.mapper().writeValueAsString(new Money(10, "EUR")))
        .isEqualTo("{\"minor\":10,\"currency\":\"EUR\"}");
  }
}
