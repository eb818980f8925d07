package io.troupe.http;

import static org.apache.pekko.http.javadsl.server.Directives.concat;

import com.typesafe.config.ConfigFactory;
import io.troupe.engine.Catalogue;
import io.troupe.engine.ai.coach.provider.CoachSettings;
import io.troupe.engine.ai.coach.provider.Coaches;
import io.troupe.engine.journal.JournalHistory;
import io.troupe.engine.journal.JournalSettings;
import io.troupe.engine.journal.TestDatabases;
import io.troupe.engine.journal.keys.MasterKey;
import io.troupe.engine.journal.keys.MasterKeys;
import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.processes.Processes;
import io.troupe.engine.processes.coachquestion.CoachQuestions;
import io.troupe.engine.processes.coachquestion.CoachTerms;
import io.troupe.engine.processes.joining.Joining;
import io.troupe.engine.runtime.EntityType;
import io.troupe.engine.runtime.TestNode;
import io.troupe.engine.tenancy.role.BuiltInRole;
import io.troupe.engine.tenancy.role.Permission;
import io.troupe.http.docs.DocsRoutes;
import io.troupe.http.docs.ProblemCatalogue;
import io.troupe.http.edge.Edge;
import io.troupe.http.edge.EdgeSettings;
import io.troupe.http.edge.password.Passwords;
import io.troupe.http.edge.token.AccessTokens;
import io.troupe.http.edge.token.TokenKey;
import io.troupe.http.start.StartRoutes;
import io.troupe.projections.runtime.ReadModel;
import io.troupe.projections.runtime.ReadModelSettings;
import io.troupe.projections.runtime.ReadModels;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.http.javadsl.ServerBinding;
import org.apache.pekko.http.javadsl.server.Route;

/** The whole interface on a socket of this machine, before a real node with its own database. */
public final class TestApi implements AutoCloseable {
  /** The tenant of tokens that nobody signed in for. */
  public static final String TENANT = TestNode.ACADEMY.value();

  private final TestNode node;
  private final Vault vault;
  private final Passwords passwords = new Passwords(2, 64, new SecureRandom());
  private final AccessTokens tokens =
      new AccessTokens(
          List.of(new TokenKey("k1", new byte[32])), "troupe", "troupe-api", Clock.systemUTC());
  private final ServerBinding binding;

  private TestApi(JournalSettings settings, List<? extends ReadModel> models) throws SQLException {
    node = TestNode.start(settings, Clock.systemUTC(), ConfigFactory.empty(), types());
    var master = Base64.getEncoder().encodeToString(new byte[32]);
    vault = Vault.start(node.database().queries(), MasterKeys.of(new MasterKey(master)));
    Processes.start(List.of(new Joining()), node.followers(), node.engine());
    var edge = new Edge(EdgeSettings.DEFAULT, tokens, node.system());
    binding = edge.serve("127.0.0.1", 0, routes(edge, models)).toCompletableFuture().join();
  }

  /** On H2, with these read models. */
  public static TestApi start(Path folder, ReadModel... models) throws SQLException {
    return new TestApi(TestDatabases.h2(folder), List.of(models));
  }

  private Route routes(Edge edge, List<? extends ReadModel> models) throws SQLException {
    return concat(
        new Api(edge, backend(readModels(models))).routes(),
        new DocsRoutes(ProblemCatalogue.ALL).routes(),
        new StartRoutes(() -> CompletableFuture.completedFuture(true), () -> "").routes());
  }

  private static EntityType<?, ?, ?, ?>[] types() {
    return Catalogue.ALL.types().toArray(EntityType<?, ?, ?, ?>[]::new);
  }

  private ReadModels readModels(List<? extends ReadModel> models) throws SQLException {
    var readModels =
        new ReadModels(
            models,
            node.database(),
            node.tail(),
            node.followers(),
            Clock.systemUTC(),
            ReadModelSettings.DEFAULT);
    readModels.start();
    return readModels;
  }

  private Backend backend(ReadModels models) {
    return new Backend(
        node.engine(),
        new JournalHistory(node.tail()),
        models,
        node.followers(),
        vault,
        passwords,
        tokens,
        coach(),
        Clock.systemUTC());
  }

  private CoachQuestions coach() {
    return new CoachQuestions(
        Coaches.open(CoachSettings.offline()),
        CoachTerms.offline(),
        (_, _) -> CompletableFuture.completedFuture(List.of()),
        vault,
        Clock.systemUTC());
  }

  public TestNode node() {
    return node;
  }

  public Vault vault() {
    return vault;
  }

  /** Where the interface answers. */
  public String address() {
    return "http://127.0.0.1:" + binding.localAddress().getPort();
  }

  /** A token of {@link #TENANT}, for an account that need not exist. */
  public String token(String account, BuiltInRole role) {
    return tokens.issue(account, TENANT, "session", role.permissions());
  }

  /** A client that has not signed in. */
  public TestClient visitor() {
    return new TestClient(binding.localAddress().getPort(), null);
  }

  /** A client with a token of {@link #TENANT}, for an account that need not exist. */
  public TestClient as(String account, BuiltInRole role) {
    return as(TENANT, account, role.permissions());
  }

  /** A client with a token that nobody signed in for. */
  public TestClient as(String tenant, String account, Set<Permission> permissions) {
    return visitor().with(tokens.issue(account, tenant, "session", permissions));
  }

  @Override
  public void close() throws Exception {
    passwords.close();
    node.close();
  }
}
