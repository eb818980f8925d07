package io.troupe.http;

import static io.troupe.engine.tenancy.role.BuiltInRole.ADMIN;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestApiTest {
  @Test
  void credits_are_granted_over_a_socket(@TempDir Path folder) throws Exception {
    try (var api = TestApi.start(folder)) {
      var admin = api.as("ada", ADMIN);
      api.open("w1");
      admin.post("/v1/wallets/w1/grants", "{'amount': 5, 'reason': 'welcome'}").status(201);
      admin.get("/v1/wallets/w1").status(200);
      api.visitor().get("/v1/wallets/w1").problem(401, "unauthenticated");
    }
  }
}
