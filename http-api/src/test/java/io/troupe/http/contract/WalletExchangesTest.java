package io.troupe.http.contract;

import io.troupe.http.Academy;
import io.troupe.http.TestApi;
import io.troupe.http.TestResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real wallets on a real node: what the routes do is what the document says. */
class WalletExchangesTest {
  private static TestApi api;

  private Academy academy;
  private String wallet;

  @BeforeAll
  static void start(@TempDir Path folder) throws Exception {
    api = TestApi.start(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    api.close();
  }

  @BeforeEach
  void open() {
    academy = Academy.open(api);
    wallet = "/v1/wallets/" + academy.founder();
  }

  @Test
  void credits_are_granted_held_captured_refunded_and_released_as_documented() {
    post("/grants", "{'amount': 10, 'reason': 'welcome'}").status(201);
    post("/holds", hold("h1", 6)).status(201);
    post("/holds/h1/capture", "{'amount': 4}").status(200);
    post("/holds/h1/refund", "{'reason': 'cancelled'}").status(200);
    post("/holds", hold("h2", 5)).status(201);
    post("/holds/h2/release", "").status(200);
    academy.ada().get(wallet).status(200);
  }

  @Test
  void what_a_wallet_refuses_is_documented() {
    post("/grants", "{'amount': 3, 'reason': 'welcome'}").status(201);
    post("/holds", hold("h1", 4)).problem(402, "insufficient-credits");
    post("/holds/h9/capture", "{}").problem(404, "unknown-hold");
    post("/holds", hold("h2", 1)).status(201);
    post("/holds", hold("h2", 2)).problem(409, "id-taken");
    post("/holds/h2/capture", "{'amount': 2}").problem(409, "capture-exceeds-hold");
    post("/holds/h2/refund", "{'reason': 'too early'}").problem(409, "nothing-to-refund");
  }

  @Test
  void what_the_edge_refuses_is_documented() {
    post("/grants", "{'amount': 0, 'reason': ''}").problem(422, "invalid-value");
    post("/grants", "{'amount': '1', 'reason': 'a'}").problem(400, "wrong-type");
    post("/unheard-of", "").problem(404, "not-found");
    academy.ada().delete(wallet).problem(405, "method-not-allowed");
    api.visitor().get(wallet).problem(401, "unauthenticated");
  }

  private static String hold(String id, int amount) {
    return "{'id': '%s', 'amount': %d, 'reason': 'session'}".formatted(id, amount);
  }

  private TestResponse post(String path, String body) {
    return academy.ada().post(wallet + path, body);
  }
}
