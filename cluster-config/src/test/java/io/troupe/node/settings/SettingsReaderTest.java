package io.troupe.node.settings;

import static io.troupe.node.settings.Environments.serving;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.troupe.node.HostPort;
import io.troupe.node.Secret;
import io.troupe.node.Settings.AiProvider;
import io.troupe.node.Settings.JdbcKind;
import io.troupe.node.Settings.Journal;
import io.troupe.node.Settings.LogFormat;
import io.troupe.node.Settings.LogLevel;
import io.troupe.node.Settings.Logging;
import io.troupe.node.Settings.Mail;
import io.troupe.node.Settings.Pools;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {
  @Test
  void keys_alone_make_a_node_on_this_machine_with_an_embedded_journal() {
    var settings = SettingsReader.read(serving());

    assertThat(settings.http().address()).isEqualTo(new HostPort("127.0.0.1", 8080));
    assertThat(settings.http().publicUrl()).isEqualTo(URI.create("http://127.0.0.1:8080"));
    assertThat(settings.http().maxRequests()).isEqualTo(2048);
    assertThat(settings.management()).isEqualTo(new HostPort("127.0.0.1", 7626));
    assertThat(settings.dataDir()).isEqualTo(Path.of(".troupe").toAbsolutePath());
    assertThat(settings.ai().provider()).isEqualTo(AiProvider.OFFLINE);
    assertThat(settings.mail())
        .isEqualTo(new Mail.Folder("troupe@localhost", settings.dataDir().resolve("mail")));
    assertThat(settings.cluster().address()).isEqualTo(new HostPort("127.0.0.1", 0));
    assertThat(settings.cluster().seeds()).isEmpty();
    assertThat(settings.activeEntities()).isEqualTo(20_000);
    assertThat(settings.logging()).isEqualTo(new Logging(LogLevel.INFO, LogFormat.TEXT));
  }

  @Test
  void h2_has_one_writing_connection_whatever_the_pool_setting_says() {
    var settings = SettingsReader.read(serving("DATABASE_POOL_JOURNAL", "16"));

    var journal = settings.journal();
    assertThat(journal.kind()).isEqualTo(JdbcKind.H2);
    assertThat(journal.pools()).isEqualTo(new Pools(1, 4, 8));
    assertThat(journal.url()).isEqualTo("jdbc:h2:file:" + settings.dataDir().resolve("journal"));
  }

  @Test
  void postgres_takes_its_address_user_password_and_pools() {
    var settings =
        SettingsReader.read(
            serving(
                "JOURNAL", "postgres",
                "DATABASE_URL", "jdbc:postgresql://db:5432/troupe",
                "DATABASE_USER", "owner",
                "DATABASE_PASSWORD", "hidden-password",
                "DATABASE_POOL_JOURNAL", "16"));

    assertThat(settings.journal())
        .isEqualTo(
            new Journal(
                JdbcKind.POSTGRES,
                "jdbc:postgresql://db:5432/troupe",
                "owner",
                new Secret("hidden-password"),
                new Pools(16, 4, 8)));
  }

  @Test
  void several_keys_are_kept_in_their_order_for_rotation() {
    var both = Environments.TOKEN_KEY + ", " + Environments.MASTER_KEY;

    assertThat(SettingsReader.read(serving("TOKEN_KEY", both)).keys().token())
        .containsExactly(new Secret(Environments.TOKEN_KEY), new Secret(Environments.MASTER_KEY));
  }

  @Test
  void seeds_are_read_one_by_one() {
    assertThat(
            SettingsReader.read(serving("CLUSTER_SEEDS", "a:25520, [::1]:25521")).cluster().seeds())
        .containsExactly(new HostPort("a", 25520), new HostPort("::1", 25521));
  }

  @Test
  void smtp_without_a_user_logs_in_nowhere() {
    var mail =
        SettingsReader.read(
                serving("MAIL", "smtp", "SMTP_HOST", "relay", "MAIL_FROM", "coach@example.org"))
            .mail();

    assertThat(mail)
        .isInstanceOfSatisfying(
            Mail.Smtp.class,
            smtp -> {
              assertThat(smtp.server()).isEqualTo(new HostPort("relay", 587));
              assertThat(smtp.login()).isEmpty();
              assertThat(smtp.startTls()).isTrue();
            });
  }

  @Test
  void a_blank_variable_counts_as_not_set() {
    assertThat(SettingsReader.read(serving("HTTP_PORT", "  ")).http().address().port())
        .isEqualTo(8080);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HTTP_HOST | -x
          HTTP_PORT | 65536
          HTTP_PORT | -1
          HTTP_PORT | http
          PUBLIC_URL | ftp://example.org
          PUBLIC_URL | https://name:word@example.org
          PUBLIC_URL | https://example.org/?q=1
          MAX_REQUESTS | 0
          MANAGEMENT_PORT | 1.5
          JOURNAL | oracle
          JOURNAL | H2
          DATA_DIR | a;INIT=RUNSCRIPT
          DATABASE_URL | jdbc:mysql://db/troupe
          DATABASE_URL | jdbc:postgresql://db/
          DATABASE_POOL_JOURNAL | 65
          DATABASE_POOL_PROJECTIONS | 0
          AI_PROVIDER | oracle
          AI_BASE_URL | api.example.org
          MAIL | pigeon
          MAIL_FROM | nobody
          SMTP_PORT | 0
          SMTP_STARTTLS | yes
          CLUSTER_SEEDS | a
          CLUSTER_SEEDS | a:0
          CLUSTER_SEEDS | a:1,
          ACTIVE_ENTITIES | 99
          LOG_LEVEL | loud
          LOG_FORMAT | xml
          """)
  void a_bad_value_is_named_with_what_is_allowed(String name, String value) {
    var setting =
        SettingTable.ALL.stream().filter(s -> s.name().equals("TROUPE_" + name)).findFirst();

    assertThatThrownBy(() -> SettingsReader.read(serving(name, value)))
        .isInstanceOf(InvalidSettings.class)
        .hasMessage(
            "TROUPE_%s is \"%s\"; allowed: %s",
            name, setting.orElseThrow().shown(value), setting.orElseThrow().form().allowed());
  }

  @Test
  void all_problems_are_reported_at_once() {
    var problems =
        problems(
            serving(
                "HTTP_PORT",
                "x",
                "JOURNAL",
                "postgres",
                "AI_PROVIDER",
                "openai",
                "MASTER_KEY",
                ""));

    assertThat(problems.problems())
        .extracting(SettingProblem::name)
        .containsExactly(
            "TROUPE_HTTP_PORT",
            "TROUPE_DATABASE_URL",
            "TROUPE_DATABASE_USER",
            "TROUPE_DATABASE_PASSWORD",
            "TROUPE_AI_MODEL",
            "TROUPE_AI_KEY",
            "TROUPE_MASTER_KEY");
  }

  @Test
  void two_listeners_cannot_share_a_port() {
    assertThat(problems(serving("HTTP_PORT", "7626")).problems())
        .extracting(SettingProblem::toString)
        .containsExactly(
            "TROUPE_MANAGEMENT_PORT is the port of TROUPE_HTTP_PORT; allowed: another port");
  }

  @Test
  void no_secret_stands_in_a_problem() {
    var problems =
        problems(
            serving(
                "TOKEN_KEY", "my-token-key",
                "SMTP_PASSWORD", "tab\there",
                "AI_BASE_URL", "https://me:word1@example.org",
                "DATABASE_URL", "jdbc:postgresql://db/x?user=me&password=word2"));

    assertThat(problems.problems()).hasSize(4);
    assertThat(problems.getMessage())
        .doesNotContain("my-token-key", "tab", "here", "word1", "word2", "me:");
  }

  @Test
  void settings_can_be_printed_without_telling_a_secret() {
    assertThat(SettingsReader.read(serving()).toString())
        .doesNotContain(Environments.TOKEN_KEY, Environments.MASTER_KEY);
  }

  private static InvalidSettings problems(Map<String, String> environment) {
    return catchThrowableOfType(InvalidSettings.class, () -> SettingsReader.read(environment));
  }
}
