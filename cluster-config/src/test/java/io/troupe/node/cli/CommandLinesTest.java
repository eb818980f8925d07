package io.troupe.node.cli;

import static io.troupe.node.settings.Environments.serving;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.node.settings.Environments;
import io.troupe.node.settings.SettingTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLinesTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void config_prints_a_line_for_each_setting_with_its_present_value() {
    assertThat(run(serving("HTTP_PORT", "9090"), "config")).isZero();

    assertThat(out.toString().lines()).hasSize(SettingTable.ALL.size() + 1);
    assertThat(out.toString().lines().filter(line -> line.startsWith("TROUPE_HTTP_PORT")))
        .singleElement()
        .asString()
        .matches("TROUPE_HTTP_PORT +8080 +9090 +port of the HTTP API +a port from 0 .*");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void config_as_json_holds_each_setting() throws IOException {
    assertThat(run(serving("LOG_LEVEL", "debug"), "config", "--json")).isZero();

    var rows = new ObjectMapper().readTree(out.toString());
    assertThat(rows).hasSize(SettingTable.ALL.size());
    assertThat(rows)
        .filteredOn(row -> row.get("name").asText().equals("TROUPE_LOG_LEVEL"))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.get("default").asText()).isEqualTo("info");
          assertThat(row.get("value").asText()).isEqualTo("debug");
          assertThat(row.get("allowed").asText()).isEqualTo("error, warn, info, debug, trace");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"config", "doctor"})
  void no_command_prints_a_secret(String command) {
    var environment =
        Environments.alone(
            folder,
            "AI_KEY",
            "ai-secret",
            "SMTP_PASSWORD",
            "smtp-secret",
            "DATABASE_PASSWORD",
            "db-secret");

    run(environment, command);

    assertThat(out.toString() + err)
        .contains("TROUPE_")
        .doesNotContain(Environments.TOKEN_KEY, Environments.MASTER_KEY)
        .doesNotContain("ai-secret", "smtp-secret", "db-secret");
  }

  @Test
  void config_lists_problems_and_doubts_and_ends_with_2() {
    assertThat(run(serving("HTTP_PORT", "x", "HTTP_PROT", "1"), "config")).isEqualTo(2);

    assertThat(err.toString().lines())
        .containsExactly(
            "warning: TROUPE_HTTP_PROT is not a setting and ignored;"
                + " the nearest is TROUPE_HTTP_PORT",
            "error: TROUPE_HTTP_PORT is \"x\"; allowed: a port from 0 (any free one) to 65535");
  }

  @Test
  void serve_with_bad_settings_says_each_of_them_and_ends_with_2() {
    assertThat(run(Map.of("TROUPE_HTTP_PORT", "x"), "serve")).isEqualTo(2);

    assertThat(err.toString())
        .contains(
            "TROUPE_HTTP_PORT", "TROUPE_TOKEN_KEY is not set", "TROUPE_MASTER_KEY is not set");
  }

  @Test
  void serve_that_cannot_start_ends_with_1() throws IOException {
    var file = Files.createFile(folder.resolve("file")).toString();

    assertThat(run(Environments.alone(folder, "DATA_DIR", file), "serve")).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"serve, 2", "config, 2", "doctor, 1"})
  void every_command_refuses_a_journal_that_is_not_there(String command, int code) {
    assertThat(run(Environments.alone(folder, "JOURNAL", "cassandra"), command)).isEqualTo(code);

    assertThat(out.toString() + err)
        .containsPattern("TROUPE_JOURNAL is \"cassandra\"; allowed: h2, postgres");
  }

  @Test
  void version_names_this_build_java_and_pekko() {
    assertThat(run(Map.of(), "version")).isZero();

    assertThat(out.toString())
        .matches(
            "troupe \\d+\\.\\d+\\S* \\(Java %s, Pekko 1\\.\\S+\\)\\R"
                .formatted(Runtime.version().toString().replace("+", "\\+")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "dev", "config", "doctor", "version"})
  void every_command_explains_itself(String command) {
    assertThat(run(Map.of(), command, "--help")).isZero();

    assertThat(out.toString()).startsWith("Usage: troupe " + command);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "--nonsense", "config --nonsense", ""})
  void wrong_arguments_end_with_2(String arguments) {
    assertThat(run(Map.of(), arguments.isEmpty() ? new String[0] : arguments.split(" ")))
        .isEqualTo(2);

    assertThat(err.toString()).isNotBlank();
  }

  private int run(Map<String, String> environment, String... arguments) {
    return CommandLines.of(environment, new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(arguments);
  }
}
