package io.troupe.bench.learners;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.bench.http.Client;
import io.troupe.bench.http.Tokens;
import io.troupe.bench.load.Asks;
import io.troupe.bench.machine.TroupeNode;
import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.tenancy.account.AccountCommand;
import io.troupe.engine.tenancy.account.AccountEntity;
import io.troupe.engine.tenancy.role.BuiltInRole;
import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.ProgramId;
import io.troupe.engine.values.RoleId;
import io.troupe.engine.values.TenantId;
import io.troupe.http.tenancy.LoginNames;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Signs academies up and publishes their programmes, through the public interface. */
final class Academies {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MENTORS = 20;
  private static final String SIGN_UP =
      """
      {"name": "Harbour %d", "timeZone": "Europe/Lisbon", "currency": "EUR", "admin":
       {"name": "Ada Admin", "email": "ada@harbour%d.example", "password": "%s"}}\
      """;

  private final TroupeNode node;
  private final Client client;

  Academies(TroupeNode node, Client client) {
    this.node = node;
    this.client = client;
  }

  /** A new academy with a programme and some mentors, who have no password. */
  Academy open(int number) throws IOException {
    var signUp = SIGN_UP.formatted(number, number, Learners.PASSWORD);
    var made = post("/v1/tenants", "", "sign-up-" + number, signUp);
    var tenant = new TenantId(made.required("id").asText());
    var account = made.required("accountId").asText();
    var admin = new Tokens(tenant, account, BuiltInRole.SUPERADMIN.permissions());
    var program =
        post("/v1/programs", admin.header(), "program", Programme.json()).required("id").asText();
    var published =
        post("/v1/programs/" + program + "/publish", admin.header(), "publish", "{}")
            .required("published");
    var mentors = IntStream.range(0, MENTORS).mapToObj(at -> mentor(tenant, at)).toList();
    var version = published.required("version").asInt();
    return new Academy(tenant, admin, new ProgramId(program), version, List.copyOf(mentors));
  }

  private JsonNode post(String path, String header, String key, String body) throws IOException {
    var answered = client.post(path, header, key, body);
    if (!answered.isDone()) {
      throw new IllegalStateException(path + " was answered " + answered);
    }
    return JSON.readTree(answered.body());
  }

  private Mentor mentor(TenantId tenant, int number) {
    var vault = node.node().vault();
    var id = "mentor-" + number;
    var email = id + "@harbour.example";
    var person = new PersonId(id);
    var command =
        new AccountCommand.Open(
            vault.seal(tenant, person, "Milo Mentor " + number),
            vault.seal(tenant, person, email),
            new LoginNames(vault).of(tenant, email),
            Set.of(new RoleId(BuiltInRole.MENTOR.code())));
    var account = node.scope(tenant).entity(AccountEntity.TYPE, id);
    Asks.untilDone(() -> account.ask(new CommandId("open-" + id), command));
    return new Mentor(id, new Tokens(tenant, id, BuiltInRole.MENTOR.permissions()));
  }
}
