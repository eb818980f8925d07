package io.troupe.engine.runtime;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.troupe.engine.journal.EventTail;
import io.troupe.engine.journal.JournalDatabase;
import io.troupe.engine.journal.JournalHistory;
import io.troupe.engine.journal.JournalSettings;
import io.troupe.engine.journal.TailSettings;
import io.troupe.engine.journal.follow.Followers;
import io.troupe.engine.serialization.Catalogued;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.TenantId;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.BootstrapSetup;
import org.apache.pekko.actor.setup.ActorSystemSetup;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.cluster.typed.Cluster;
import org.apache.pekko.cluster.typed.Join;

/**
 * A whole node on a real database, in a cluster of its own: actor system, journal, tail and engine.
 * Closing it keeps the database, so that a second node with the same settings goes on from there.
 */
public final class TestNode implements AutoCloseable {
  public static final TenantId ACADEMY = new TenantId("academy");

  private static final String CONFIG =
      """
      pekko {
        loglevel = WARNING
        loggers = ["org.apache.pekko.event.slf4j.Slf4jLogger"]
        actor.provider = cluster
        remote.artery.canonical { hostname = "127.0.0.1", port = 0 }
        cluster {
          jmx.enabled = off
          leader-actions-interval = 100ms
          periodic-tasks-initial-delay = 50ms
          gossip-interval = 200ms
          singleton.hand-over-retry-interval = 200ms
          sharding {
            retry-interval = 200ms
            coordinator-state.write-majority-plus = 0
            distributed-data.notify-subscribers-interval = 50ms
          }
        }
        coordinated-shutdown { exit-jvm = off, run-by-jvm-shutdown-hook = off }
      }
      """;

  private final JournalDatabase database;
  private final ActorSystem<Void> system;
  private final EventTail tail;
  private final Engine engine;
  private final Followers followers;

  private TestNode(
      JournalSettings settings, Clock clock, Config extra, List<EntityType<?, ?, ?, ?>> types)
      throws SQLException {
    database = JournalDatabase.open(settings);
    database.migrate();
    var catalogue = new EntityCatalogue(types);
    var setup =
        ActorSystemSetup.create(
            BootstrapSetup.create(config(database, extra)), new Catalogued(catalogue));
    system = ActorSystem.create(Behaviors.empty(), "troupe", setup);
    var cluster = Cluster.get(system);
    cluster.manager().tell(Join.create(cluster.selfMember().address()));
    tail = EventTail.start(system, database, TailSettings.DEFAULT);
    engine = new Engine(system, catalogue, clock, new JournalHistory(tail), EntitySettings.DEFAULT);
    followers = new Followers(system, database, tail);
  }

  private static Config config(JournalDatabase database, Config extra) {
    return extra
        .withFallback(database.pekkoConfig())
        .withFallback(
            ConfigFactory.parseResources("io/troupe/engine/serialization/serialization.conf"))
        .withFallback(ConfigFactory.parseString(CONFIG))
        .withFallback(ConfigFactory.load());
  }

  /** A running node with these entities. */
  public static TestNode start(JournalSettings settings, EntityType<?, ?, ?, ?>... types)
      throws SQLException {
    return start(settings, Clock.systemUTC(), ConfigFactory.empty(), types);
  }

  /** The same with a clock of the test's own, and settings before all others. */
  public static TestNode start(
      JournalSettings settings, Clock clock, Config extra, EntityType<?, ?, ?, ?>... types)
      throws SQLException {
    return new TestNode(settings, clock, extra, List.of(types));
  }

  public ActorSystem<Void> system() {
    return system;
  }

  public JournalDatabase database() {
    return database;
  }

  public EventTail tail() {
    return tail;
  }

  public Engine engine() {
    return engine;
  }

  public Followers followers() {
    return followers;
  }

  /** The academy's entities, asked by someone with an account. */
  public TenantScope scope() {
    return scope(ACADEMY);
  }

  public TenantScope scope(TenantId tenant) {
    var someone = Principal.account(new AccountId("someone"));
    return engine.scope(tenant, new Origin(someone, null, "0".repeat(32)));
  }

  /** Gives a command and waits until it is done. */
  public <C, V> Reply.Done<V> done(
      EntityType<C, ?, ?, V> type, String id, String commandId, C command) throws Exception {
    var reply = get(scope().entity(type, id).ask(new CommandId(commandId), command));
    if (reply instanceof Reply.Done<V> done) {
      return done;
    }
    throw new AssertionError(commandId + " was answered " + reply);
  }

  /** The entity's present view. */
  public <V> V view(EntityType<?, ?, ?, V> type, String id) throws Exception {
    if (get(scope().entity(type, id).read()) instanceof Reply.Done<V>(var view, _)) {
      return view;
    }
    throw new AssertionError(type.name() + " " + id + " has no view");
  }

  /** Waits for an answer, at most 30 s. */
  public static <T> T get(CompletionStage<T> answer)
      throws InterruptedException, ExecutionException, TimeoutException {
    return answer.toCompletableFuture().get(30, TimeUnit.SECONDS);
  }

  /** Stops in the order of a node, within 30 s. */
  @Override
  public void close() throws Exception {
    system.terminate();
    get(system.getWhenTerminated());
    tail.close();
    database.close();
  }
}
