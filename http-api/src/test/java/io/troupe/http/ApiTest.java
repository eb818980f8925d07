package io.troupe.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiTest {
  @Test
  void who_has_no_token_is_not_told_what_there_is(@TempDir Path folder) throws Exception {
    try (var api = TestApi.start(folder)) {
      Academy.open(api).ada().get("/v1/nothing").problem(404, "not-found");
      assertThat(statusForVisitor(api, "/v1/nothing")).isEqualTo(401);
      assertThat(statusForVisitor(api, "/v1/wallets")).isEqualTo(401);
    }
  }

  /** Not by the client that knows the document: it refuses what is not in it. */
  private static int statusForVisitor(TestApi api, String path) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request = HttpRequest.newBuilder(URI.create(api.address() + path)).build();
      return client.send(request, BodyHandlers.discarding()).statusCode();
    }
  }
}
