package io.troupe.http.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.http.TestApi;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartRoutesTest {
  @Test
  void the_first_pages_need_no_account(@TempDir Path folder) throws Exception {
    try (var api = TestApi.start(folder)) {
      var visitor = api.visitor();
      assertThat(visitor.get("/").status(200).body()).contains("href=\"/docs\"");
      assertThat(visitor.get("/join/any").status(200).body()).contains("src=\"/join.js\"");
      assertThat(visitor.get("/join.js").status(200).body()).contains("/accept");
      assertThat(visitor.get("/health/live").status(200).text("status")).isEqualTo("up");
      assertThat(visitor.get("/health/ready").status(200).text("status")).isEqualTo("up");
    }
  }
}
