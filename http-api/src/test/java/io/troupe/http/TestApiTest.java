package io.troupe.http;

import static io.troupe.engine.tenancy.role.BuiltInRole.ADMIN;

import io.troupe.engine.runtime.TestNode;
import io.troupe.engine.tenancy.account.AccountCommand.Open;
import io.troupe.engine.tenancy.account.AccountEntity;
import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.RoleId;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestApiTest {
  @Test
  void credits_are_granted_over_a_socket(@TempDir Path folder) throws Exception {
    try (var api = TestApi.start(folder)) {
      var admin = api.as("ada", ADMIN);
      open(api, "w1");
      admin.post("/v1/wallets/w1/grants", "{'amount': 5, 'reason': 'welcome'}").status(201);
      admin.get("/v1/wallets/w1").status(200);
      api.visitor().get("/v1/wallets/w1").problem(401, "unauthenticated");
    }
  }

  private static void open(TestApi api, String account) throws Exception {
    var name = api.vault().seal(TestNode.ACADEMY, new PersonId(account), "Ada");
    var roles = Set.of(new RoleId("student"));
    api.node().done(AccountEntity.TYPE, account, "open", new Open(name, name, "hash", roles));
  }
}
