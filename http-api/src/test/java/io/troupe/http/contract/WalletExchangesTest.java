package io.troupe.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.tenancy.role.BuiltInRole;
import io.troupe.http.TestApi;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real wallets on a real node: what the routes do is what the document says. */
class WalletExchangesTest {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static TestApi api;
  private static String address;
  private static @Nullable String token;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    api = TestApi.start(folder);
    api.open("w1");
    api.open("w2");
    var client = api.as("a1", BuiltInRole.SUPERADMIN);
    address = "http://127.0.0.1:" + client.port();
    token = client.token();
  }

  @AfterAll
  static void stop() throws Exception {
    api.close();
    CLIENT.close();
  }

  @Test
  void credits_are_granted_held_captured_refunded_and_released_as_documented() throws Exception {
    assertThat(post("w1/grants", "{\"amount\":10,\"reason\":\"welcome\"}")).isEqualTo(201);
    assertThat(post("w1/holds", hold("h1", 6))).isEqualTo(201);
    assertThat(post("w1/holds/h1/capture", "{\"amount\":4}")).isEqualTo(200);
    assertThat(post("w1/holds/h1/refund", "{\"reason\":\"cancelled\"}")).isEqualTo(200);
    assertThat(post("w1/holds", hold("h2", 5))).isEqualTo(201);
    assertThat(post("w1/holds/h2/release", "")).isEqualTo(200);
    assertThat(send("GET", "w1", "")).isEqualTo(200);
  }

  @Test
  void what_a_wallet_refuses_is_documented() throws Exception {
    assertThat(send("GET", "nobodys", "")).isEqualTo(404);
    assertThat(post("w2/grants", "{\"amount\":3,\"reason\":\"welcome\"}")).isEqualTo(201);
    assertThat(post("w2/holds", hold("h1", 4))).isEqualTo(402);
    assertThat(post("w2/holds/h9/capture", "{}")).isEqualTo(404);
    assertThat(post("w2/holds", hold("h2", 1))).isEqualTo(201);
    assertThat(post("w2/holds", hold("h2", 2))).isEqualTo(409);
    assertThat(post("w2/holds/h2/capture", "{\"amount\":2}")).isEqualTo(409);
    assertThat(post("w2/holds/h2/refund", "{\"reason\":\"never captured\"}")).isEqualTo(409);
  }

  @Test
  void what_the_edge_refuses_is_documented() throws Exception {
    assertThat(post("w3/grants", "{\"amount\":0,\"reason\":\"\"}")).isEqualTo(422);
    assertThat(post("w3/grants", "{\"amount\":\"1\",\"reason\":\"a\"}")).isEqualTo(400);
    assertThat(send("DELETE", "w3", "")).isEqualTo(405);
    assertThat(send("GET", "w3/unheard-of", "")).isEqualTo(404);
  }

  private static String hold(String id, int amount) {
    return "{\"id\":\"%s\",\"amount\":%d,\"reason\":\"session\"}".formatted(id, amount);
  }

  private static int post(String path, String body) throws Exception {
    return send("POST", path, body);
  }

  private static int send(String method, String path, String body) throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(address + "/v1/wallets/" + path))
            .header("Authorization", "Bearer " + token)
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    var response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    Contract.ofTheApi().check(Exchange.of(response, body));
    return response.statusCode();
  }
}
