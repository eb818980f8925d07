package io.troupe.http.analytics;

import static io.troupe.engine.tenancy.role.BuiltInRole.STUDENT;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.http.learning.Academy;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineRoutesTest {
  @Test
  void every_event_is_shown_with_its_cause_and_without_personal_data(@TempDir Path folder)
      throws Exception {
    try (var academy = Academy.open(folder)) {
      var learner = academy.enrol("Mary", "");
      var seen =
          learner
              .client()
              .post("/v1/journeys/%s/lessons/listen/views".formatted(learner.journey()), "")
              .status(204);
      var admin = academy.admin();
      var wait = seen.header("Troupe-Position");
      var account = admin.get("/v1/timeline/account/" + learner.id());
      var opened = account.status(200).json().at("/items/0");
      assertThat(opened.path("event").asText()).isEqualTo("AccountOpened");
      assertThat(opened.at("/data/name/personal").asBoolean()).isTrue();
      assertThat(opened.at("/data/loginName/secret").asBoolean()).isTrue();
      assertThat(opened.at("/cause/type").asText()).isEqualTo("enrolment");
      assertThat(account.body()).doesNotContain("sealed", "Mary");
      var journey = "/v1/timeline/journey/" + learner.journey();
      var first = admin.get(journey + "?limit=1").status(200).json();
      assertThat(first.path("items")).hasSize(1);
      var second = admin.get(journey + "?limit=1&cursor=" + first.path("next").asText());
      assertThat(second.status(200).json().at("/items/0/version").asLong()).isEqualTo(2);
      academy.as("sam", STUDENT).get("/v1/timeline/account/x").problem(403, "forbidden");
      admin.get("/v1/timeline/secret/x").problem(404, "not-found");
      admin.get("/v1/timeline/wallet/" + learner.id()).problem(404, "not-found");
      var performance = admin.get("/v1/analytics/performance", "Troupe-Wait-For", wait);
      assertThat(performance.status(200).json().at("/items/0/learner/name").asText())
          .isEqualTo("Mary");
      assertThat(performance.json().at("/items/0/unlocked").asInt()).isEqualTo(1);
    }
  }
}
