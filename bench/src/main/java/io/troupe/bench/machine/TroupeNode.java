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

/** A whole node of the product in this process. */
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

  /** A node on a new H2 file that ends with it. */
  public static TroupeNode h2() throws Exception {
    return h2(Map.of());
  }

  /** The same with more settings, by the names of their variables. */
  public static TroupeNode h2(Map<String, String> more) throws Exception {
    return new TroupeNode(Scratch.open(), with(Map.of("TROUPE_JOURNAL", "h2"), more), () -> {});
  }

  /** A node on a new database of the server, which ends with it. */
  public static TroupeNode on(Postgres postgres) throws Exception {
    return on(postgres, Map.of());
  }

  /** The same with more settings, by the names of their variables. */
  public static TroupeNode on(Postgres postgres, Map<String, String> more) throws Exception {
    var name = postgres.create();
    var database = with(database(postgres.url(name)), more);
    return new TroupeNode(Scratch.open(), database, () -> postgres.drop(name));
  }

  /** A node on a journal of PostgreSQL that outlives it. */
  public static TroupeNode on(Journal journal) throws Exception {
    return new TroupeNode(Scratch.open(), database(journal.settings().jdbcUrl()), () -> {});
  }

  private static Map<String, String> database(String url) {
    return Map.of(
        "TROUPE_JOURNAL",
        "postgres",
        "TROUPE_DATABASE_URL",
        url,
        "TROUPE_DATABASE_USER",
        Postgres.USER,
        "TROUPE_DATABASE_PASSWORD",
        Postgres.USER);
  }

  private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
    var all = new HashMap<>(some);
    all.putAll(more);
    return all;
  }

  public Node node() {
    return node;
  }

  /** The entities of {@link #TENANT}. */
  public TenantScope scope() {
    return scope(TENANT);
  }

  /** The entities of any tenant. */
  public TenantScope scope(TenantId tenant) {
    var someone = Principal.account(new AccountId("bench"));
    return node.engine().scope(tenant, new Origin(someone, null, "0".repeat(32)));
  }

  @Override
  public void close() throws Exception {
    node.close();
    drop.run();
    scratch.close();
  }
}
