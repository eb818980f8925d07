package io.troupe.engine.messaging.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"Hi\r\nBcc: eve@example.org", "Hi\nX: y", "Hi\rX: y", "Hi\u0000", "Hi\u0085"})
  void a_line_break_outside_the_text_is_refused_everywhere(String line) {
    assertRefused("m", "a@b.co", "a@b.co", line, Map.of());
    assertRefused("m", "a@b.co " + line, "a@b.co", "s", Map.of());
    assertRefused("m", "a@b.co", "a@b.co" + line, "s", Map.of());
    assertRefused("m" + line, "a@b.co", "a@b.co", "s", Map.of());
    assertRefused("m", "a@b.co", "a@b.co", "s", Map.of("X-Name", line));
    assertRefused("m", "a@b.co", "a@b.co", "s", Map.of(line, "value"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ann", "a@b.co, c@d.co", "Ann <a@b.co>", "a@b@c.co", "a b@c.co"})
  void more_or_less_than_one_receiver_is_refused(String to) {
    assertRefused("m", "a@b.co", to, "s", Map.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../m", "a/b", ".m", "m.", "a b"})
  void an_id_that_is_no_file_name_is_refused(String id) {
    assertRefused(id, "a@b.co", "a@b.co", "s", Map.of());
  }

  @ParameterizedTest
  @ValueSource(strings = {"From", "bcc", "Message-ID", "Content-Type"})
  void a_header_that_the_gateway_writes_is_refused(String name) {
    assertRefused("m", "a@b.co", "a@b.co", "s", Map.of(name, "x"));
  }

  @Test
  void a_mail_shows_nothing_but_its_id() {
    assertThat(Mails.mail("mail-1")).hasToString("Mail[mail-1]");
  }

  private static void assertRefused(
      String id, String from, String to, String subject, Map<String, String> headers) {
    assertThatThrownBy(() -> new Mail(id, Instant.EPOCH, from, to, subject, "text", headers))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Mail: ")
        .hasMessageNotContaining("eve@example.org");
  }
}
