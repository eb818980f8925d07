package io.troupe.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalSettingsTest {
  private static final JournalSettings H2 = JournalSettings.h2(Path.of("journal"));
  private static final JournalSettings POSTGRES =
      JournalSettings.postgres("jdbc:postgresql://localhost/troupe?password=url", "user", "secret");

  @Test
  void two_writing_connections_are_refused_on_h2() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> H2.withConnections(2, 4, 4))
        .withMessageContaining("journalConnections must be 1 on H2");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 65})
  void a_pool_has_one_to_sixty_four_connections(int size) {
    assertThatIllegalArgumentException().isThrownBy(() -> POSTGRES.withConnections(size, 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> POSTGRES.withConnections(1, size, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> POSTGRES.withConnections(1, 1, size));
  }

  @Test
  void an_h2_url_gets_every_safe_setting() {
    assertThat(H2.jdbcUrl())
        .contains(";WRITE_DELAY=0", ";DB_CLOSE_ON_EXIT=FALSE", ";DB_CLOSE_DELAY=-1")
        .contains(";DATABASE_TO_UPPER=FALSE", ";LOCK_TIMEOUT=10000");
    assertThat(h2(H2.jdbcUrl()).jdbcUrl()).isEqualTo(H2.jdbcUrl());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:h2:mem:journal",
        "jdbc:h2:file:./journal;write_delay=500",
        "jdbc:h2:file:./journal;AUTO_SERVER=TRUE",
        "jdbc:postgresql://localhost/troupe"
      })
  void an_unsafe_h2_url_is_refused(String url) {
    assertThatIllegalArgumentException().isThrownBy(() -> h2(url));
  }

  @Test
  void an_h2_journals_pages_are_large_unless_its_url_says_otherwise() {
    assertThat(h2("jdbc:h2:file:./journal").jdbcUrl()).endsWith(";PAGE_SIZE=16384");
    assertThat(h2("jdbc:h2:file:./journal;page_size=8192").jdbcUrl()).doesNotContain("16384");
  }

  @Test
  void another_databases_url_is_refused_on_postgres() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JournalSettings.postgres("jdbc:h2:file:./journal", "user", ""));
  }

  @Test
  void the_password_is_never_printed() {
    assertThat(POSTGRES.toString()).doesNotContain("secret").doesNotContain("password");
  }

  @Test
  void the_tails_settings_have_their_ranges() {
    var settings = TailSettings.DEFAULT;
    assertThatIllegalArgumentException().isThrownBy(() -> settings.withPoll(Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> settings.withPoll(Duration.ofHours(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> settings.withWindow(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TailSettings(settings.poll(), settings.gather(), 1, 10_001));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TailSettings(settings.poll(), Duration.ofSeconds(2), 1, 1));
  }

  private static JournalSettings h2(String url) {
    return new JournalSettings(JournalKind.H2, url, "user", "", 1, 1, 1);
  }
}
