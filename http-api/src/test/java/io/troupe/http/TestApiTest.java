package io.troupe.http;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestApiTest {
  @Test
  void credits_are_granted_over_a_socket(@TempDir Path folder) throws Exception {
    try (var api = TestApi.start(folder)) {
      var academy = Academy.open(api);
      var wallet = "/v1/wallets/" + academy.founder();
      academy.ada().post(wallet + "/grants", "{'amount': 5, 'reason': 'welcome'}").status(201);
      academy.ada().get(wallet).status(200);
      api.visitor().get(wallet).problem(401, "unauthenticated");
    }
  }
}
