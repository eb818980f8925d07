package io.troupe.bench.machine;

import io.troupe.engine.runtime.Origin;
import io.troupe.engine.runtime.Principal;
import io.troupe.engine.runtime.TenantScope;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.TenantId;
import io.troupe.node.Node;
import io.troupe.node.settings.SettingsReader;
import java.util.HashMap;
import java.util.Map;

/** A whole node of the product in this process, on an empty database that ends with it. */
public final class TroupeNode implements AutoCloseable {
  /** Whose wallets there are. */
  public static final TenantId TENANT = new TenantId("bench");

  /** Signs access tokens, and wraps keys of personal data. */
  public static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

  private interface Drop {
    void run() throws Exception;
  }

  private final Scratch scratch;
  private final Node node;
  private final Drop drop;

  private TroupeNode(Scratch scratch, Map<String, String> database, Drop drop) throws Exception {
    this.scratch = scratch;
    this.drop = drop;
    var environment = new HashMap<String, String>();
    environment.put("TROUPE_TOKEN_KEY", KEY);
    environment.put("TROUPE_MASTER_KEY", KEY);
    environment.put("TROUPE_DATA_DIR", scratch.folder().toString());
    environment.put("TROUPE_HTTP_PORT", "0");
    environment.put("TROUPE_MANAGEMENT_PORT", "0");
    environment.put("TROUPE_LOG_LEVEL", "warn");
    environment.putAll(database);
    node = Node.start(SettingsReader.read(environment));
  }

  /** A node on a new H2 file. */
  public static TroupeNode h2() throws Exception {
    return new TroupeNode(Scratch.open(), Map.of("TROUPE_JOURNAL", "h2"), () -> {});
  }

  /** A node on a new database of the server. */
  public static TroupeNode on(Postgres postgres) throws Exception {
    var name = postgres.create();
    return new TroupeNode(
        Scratch.open(),
        Map.of(
            "TROUPE_JOURNAL",
            "postgres",
            "TROUPE_DATABASE_URL",
            postgres.url(name),
            "TROUPE_DATABASE_USER",
            Postgres.USER,
            "TROUPE_DATABASE_PASSWORD",
            Postgres.USER),
        () -> postgres.drop(name));
  }

  public Node node() {
    return node;
  }

  /** The entities of {@link #TENANT}. */
  public TenantScope scope() {
    var someone = Principal.account(new AccountId("bench"));
    return node.engine().scope(TENANT, new Origin(someone, null, "0".repeat(32)));
  }

  @Override
  public void close() throws Exception {
    node.close();
    drop.run();
    scratch.close();
  }
}
