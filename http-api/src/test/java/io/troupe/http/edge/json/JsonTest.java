package io.troupe.http.edge.json;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.troupe.http.edge.problem.Problem;
import io.troupe.http.edge.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  enum Colour {
    RED,
    GREEN
  }

  record Tree(JsonNode root) {}

  record Mixed(
      @Nullable Integer count,
      @Nullable Double share,
      @Nullable Boolean open,
      @Nullable Colour colour,
      @Nullable LocalDate day,
      @Nullable List<Mixed> parts) {}

  record Moment(Instant at, @Nullable String note) {}

  @Test
  void what_is_written_is_read_again() {
    var moment = new Moment(Instant.parse("2026-01-31T09:00:00.123Z"), null);

    assertThat(new String(Json.write(moment), UTF_8))
        .isEqualTo("{\"at\":\"2026-01-31T09:00:00.123Z\"}");
    assertThat(Json.read(Json.write(moment), Moment.class)).isEqualTo(moment);
  }

  @Test
  void text_beyond_ascii_is_kept() {
    var moment = new Moment(Instant.EPOCH, "Ünïcode 🎓\n");

    assertThat(Json.read(Json.write(moment), Moment.class)).isEqualTo(moment);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{\"count\": 2147483648}|count",
        "{\"count\": \"1\"}|count",
        "{\"count\": 1.5}|count",
        "{\"count\": \"\"}|count",
        "{\"share\": \"0.5\"}|share",
        "{\"share\": \"NaN\"}|share",
        "{\"share\": 1e999}|share",
        "{\"open\": \"true\"}|open",
        "{\"open\": 1}|open",
        "{\"colour\": 0}|colour",
        "{\"colour\": \"red\"}|colour",
        "{\"colour\": \"\"}|colour",
        "{\"day\": 5}|day",
        "{\"day\": [2026, 1, 1]}|day",
        "{\"day\": \"2026-02-30\"}|day",
        "{\"day\": \"2026-01-01T00:00:00Z\"}|day",
        "{\"parts\": {}}|parts",
        "{\"parts\": \"\"}|parts",
        "{\"parts\": [{\"parts\": [{}, {\"count\": 99999999999}]}]}|parts[0].parts[1].count",
        "{\"parts\": [{}, 5]}|parts[1]"
      })
  void nothing_is_bent_into_another_type(String body, String field) {
    var problem = problem(body, Mixed.class);

    assertThat(problem.type().code()).isEqualTo("wrong-type");
    assertThat(problem.field()).isEqualTo(field);
    assertThat(problem.detail()).startsWith("The field must be ").doesNotContain("java", "jackson");
  }

  @Test
  void whole_and_broken_numbers_and_iso_dates_are_read() {
    var body = "{\"count\": 1, \"share\": 2, \"day\": \"2026-01-31\", \"colour\": \"RED\"}";

    assertThat(Json.read(body.getBytes(UTF_8), Mixed.class))
        .isEqualTo(new Mixed(1, 2.0, null, Colour.RED, LocalDate.of(2026, 1, 31), null));
  }

  @Test
  void the_values_of_an_enum_are_told() {
    assertThat(problem("{\"colour\": \"BLUE\"}", Mixed.class).detail())
        .isEqualTo("The field must be one of RED, GREEN.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"deep", "long", "digits"})
  void a_body_beyond_a_limit_is_refused(String kind) {
    var root =
        switch (kind) {
          case "deep" -> "[".repeat(33) + "]".repeat(33);
          case "long" -> "\"" + "x".repeat(65_537) + "\"";
          default -> "1".repeat(41);
        };

    var problem = problem("{\"root\": " + root + "}", Tree.class);
    assertThat(problem.type().code()).isEqualTo("malformed-json");
    assertThat(problem.detail()).contains("32 levels", "65536 characters", "40 a number");
  }

  @Test
  void a_body_within_the_limits_is_read() {
    var deep = "{\"root\": " + "[".repeat(31) + "]".repeat(31) + "}";

    assertThat(Json.read(deep.getBytes(UTF_8), Tree.class).root().isArray()).isTrue();
  }

  @Test
  void utf_16_is_not_guessed() {
    var body = "{\"at\": \"2026-01-31T09:00:00Z\"}".getBytes(UTF_16BE);

    var failure = catchThrowableOfType(ProblemException.class, () -> Json.read(body, Moment.class));
    assertThat(failure.problem().type().code()).isEqualTo("malformed-json");
  }

  private static Problem problem(String body, Class<?> type) {
    var failure =
        catchThrowableOfType(ProblemException.class, () -> Json.read(body.getBytes(UTF_8), type));
    assertThat(failure).as(body).isNotNull();
    return failure.problem();
  }
}
