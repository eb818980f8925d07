package io.troupe.http.learning;

import static io.troupe.engine.tenancy.role.BuiltInRole.STUDENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrolmentRoutesTest {
  @Test
  void enrolments_are_listed_page_by_page_the_newest_first(@TempDir Path folder) throws Exception {
    try (var academy = Academy.open(folder)) {
      var first = academy.enrol("Mary", "");
      var second = academy.enrol("Emmy", "");
      var seen =
          second
              .client()
              .post("/v1/journeys/%s/lessons/listen/views".formatted(second.journey()), "")
              .status(204);
      var wait = seen.header("Troupe-Position");

      var newest = academy.admin().get("/v1/enrolments?limit=1", "Troupe-Wait-For", wait);
      var path = "/v1/enrolments?limit=1&cursor=" + newest.status(200).text("next");
      var eldest = academy.admin().get(path).status(200);

      assertThat(newest.json().at("/items/0/learnerId").asText()).isEqualTo(second.id());
      assertThat(newest.json().at("/items/0/status").asText()).isEqualTo("completed");
      assertThat(eldest.json().at("/items/0/journeyId").asText()).isEqualTo(first.journey());
      academy.as("sam", STUDENT).get("/v1/enrolments").problem(403, "forbidden");
    }
  }
}
