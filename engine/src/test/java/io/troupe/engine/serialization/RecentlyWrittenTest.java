package io.troupe.engine.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.runtime.Envelope;
import io.troupe.engine.runtime.Principal;
import io.troupe.engine.runtime.Provenance;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentlyWrittenTest {
  private final RecentlyWritten recent = new RecentlyWritten();

  @Test
  void the_bytes_of_an_event_lead_back_to_it() {
    var event = event("one");
    recent.add(bytes("one"), event);
    assertThat(recent.take(bytes("other"))).isNull();
    assertThat(recent.take(bytes("one"))).isSameAs(event);
  }

  @Test
  void an_event_is_taken_once() {
    recent.add(bytes("one"), event("one"));
    recent.take(bytes("one"));
    assertThat(recent.take(bytes("one"))).isNull();
  }

  @Test
  void whatever_has_been_written_since_bytes_never_lead_to_another_event() {
    var texts = IntStream.range(0, 50_000).mapToObj(Integer::toString).toList();
    texts.forEach(text -> recent.add(bytes(text), event(text)));
    var found = new HashMap<String, Envelope<?>>();
    texts.forEach(text -> found.computeIfAbsent(text, key -> recent.take(bytes(key))));
    assertThat(found).hasSizeBetween(1, 4_096);
    assertThat(found).allSatisfy((text, event) -> assertThat(event).isEqualTo(event(text)));
  }

  @Test
  void a_long_event_is_not_kept() {
    recent.add(new byte[2_049], event("long"));
    assertThat(recent.take(new byte[2_049])).isNull();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Envelope<String> event(String text) {
    var by =
        new Provenance(Principal.TIMER, new CommandId("c"), 0, null, "0".repeat(32), Instant.EPOCH);
    return new Envelope<>(text, by, List.of());
  }
}
