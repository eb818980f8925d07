package io.troupe.http.ai;

import com.typesafe.config.ConfigFactory;
import io.troupe.engine.Catalogue;
import io.troupe.engine.ai.coach.Coach;
import io.troupe.engine.ai.coach.provider.CoachSettings;
import io.troupe.engine.ai.coach.provider.Coaches;
import io.troupe.engine.credits.wallet.WalletEntity;
import io.troupe.engine.credits.wallet.WalletView;
import io.troupe.engine.journal.JournalHistory;
import io.troupe.engine.journal.JournalSettings;
import io.troupe.engine.journal.keys.MasterKey;
import io.troupe.engine.journal.keys.MasterKeys;
import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.processes.Processes;
import io.troupe.engine.processes.coachquestion.CoachQuestions;
import io.troupe.engine.processes.coachquestion.CoachSettlement;
import io.troupe.engine.processes.coachquestion.CoachTerms;
import io.troupe.engine.runtime.EntityType;
import io.troupe.engine.runtime.TestNode;
import io.troupe.engine.tenancy.role.BuiltInRole;
import io.troupe.engine.timers.DurableTimers;
import io.troupe.engine.timers.TimerSettings;
import io.troupe.engine.values.JourneyId;
import io.troupe.http.Api;
import io.troupe.http.Backend;
import io.troupe.http.TestClient;
import io.troupe.http.edge.Edge;
import io.troupe.http.edge.EdgeSettings;
import io.troupe.http.edge.password.Passwords;
import io.troupe.http.edge.token.AccessTokens;
import io.troupe.http.edge.token.TokenKey;
import io.troupe.projections.runtime.ReadModelSettings;
import io.troupe.projections.runtime.ReadModels;
import io.troupe.projections.threads.ThreadsProjection;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.http.javadsl.ServerBinding;

/** The interface before a node whose learner, {@link Academy#LEARNER}, has a coach to ask. */
final class CoachApi implements AutoCloseable {
  private static final Clock CLOCK = Clock.systemUTC();

  private final TestNode node;
  private final Coach coach;
  private final Vault vault;
  private final Passwords passwords = new Passwords(1, 8, new SecureRandom());
  private final AccessTokens tokens =
      new AccessTokens(List.of(new TokenKey("k1", new byte[32])), "troupe", "troupe-api", CLOCK);
  private final ServerBinding binding;

  private CoachApi(JournalSettings database, CoachSettings settings, CoachTerms terms)
      throws SQLException {
    var types = Catalogue.ALL.types().toArray(EntityType<?, ?, ?, ?>[]::new);
    node = TestNode.start(database, CLOCK, ConfigFactory.empty(), types);
    var master = new MasterKey(Base64.getEncoder().encodeToString(new byte[32]));
    vault = Vault.start(node.database().queries(), MasterKeys.of(master));
    coach = Coaches.open(settings);
    DurableTimers.start(
        node.followers(), node.engine(), node.database(), CLOCK, TimerSettings.DEFAULT);
    Processes.start(List.of(new CoachSettlement()), node.followers(), node.engine());
    var edge = new Edge(EdgeSettings.DEFAULT, tokens, node.system());
    var routes = new Api(edge, backend(terms)).routes();
    binding = edge.serve("127.0.0.1", 0, routes).toCompletableFuture().join();
  }

  /** A node on this database, whose learner has consent and 1,000 credits. */
  static CoachApi start(JournalSettings database, CoachSettings settings, CoachTerms terms)
      throws Exception {
    var api = restart(database, settings, terms);
    new Academy(api.node, api.vault).open();
    return api;
  }

  /** The same node again, with what is in its database. */
  static CoachApi restart(JournalSettings database, CoachSettings settings, CoachTerms terms)
      throws SQLException {
    return new CoachApi(database, settings, terms);
  }

  private Backend backend(CoachTerms terms) throws SQLException {
    var models =
        new ReadModels(
            List.of(new ThreadsProjection()),
            node.database(),
            node.tail(),
            node.followers(),
            CLOCK,
            ReadModelSettings.DEFAULT);
    models.start();
    var journeys = CompletableFuture.completedFuture(List.of(new JourneyId(Academy.JOURNEY)));
    var questions = new CoachQuestions(coach, terms, (_, _) -> journeys, vault, CLOCK);
    return new Backend(
        node.engine(),
        new JournalHistory(node.tail()),
        models,
        node.followers(),
        vault,
        passwords,
        tokens,
        questions,
        CLOCK);
  }

  TestClient as(String account) {
    var permissions = BuiltInRole.STUDENT.permissions();
    var token = tokens.issue(account, TestNode.ACADEMY.value(), "session", permissions);
    return new TestClient(binding.localAddress().getPort(), token);
  }

  WalletView wallet() {
    try {
      return node.view(WalletEntity.TYPE, Academy.LEARNER);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws Exception {
    node.close();
    coach.close();
    passwords.close();
  }
}
