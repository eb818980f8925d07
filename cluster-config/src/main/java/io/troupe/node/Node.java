package io.troupe.node;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.troupe.engine.Catalogue;
import io.troupe.engine.journal.EventTail;
import io.troupe.engine.journal.JournalDatabase;
import io.troupe.engine.journal.follow.Followers;
import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.runtime.Engine;
import io.troupe.engine.serialization.Catalogued;
import io.troupe.projections.runtime.ReadModels;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.pekko.actor.Address;
import org.apache.pekko.actor.BootstrapSetup;
import org.apache.pekko.actor.CoordinatedShutdown;
import org.apache.pekko.actor.setup.ActorSystemSetup;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.cluster.Cluster;
import org.apache.pekko.management.javadsl.PekkoManagement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running member of the cluster. Closing it leaves the cluster in order. */
public final class Node implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Node.class);
  private static final long JOIN_SECONDS = 60;
  private static final long STOP_SECONDS = 90;

  private enum StopAsked implements CoordinatedShutdown.Reason {
    INSTANCE
  }

  /** Why the actor system of a node that never became one is stopped. */
  static final class StartFailed implements CoordinatedShutdown.Reason {}

  private final ActorSystem<Void> system;
  private final Services services;
  private final URI http;
  private final URI management;

  private Node(ActorSystem<Void> system, Services services, URI http, URI management) {
    this.system = system;
    this.services = services;
    this.http = http;
    this.management = management;
  }

  /**
   * Starts a node and waits until it is a member, at most a minute.
   *
   * @throws NodeStartException where anything stands in the way; nothing is left running then
   */
  public static Node start(Settings settings) {
    return start(settings, () -> "");
  }

  /**
   * Starts a node as {@link #start(Settings)} does.
   *
   * @param notice HTML that the start page shows in addition; asked at each request
   * @throws NodeStartException where anything stands in the way; nothing is left running then
   */
  public static Node start(Settings settings, Supplier<String> notice) {
    var database = Journals.open(settings);
    var migration =
        Journals.migration(database); // beside the actor system, which makes no use of it
    var system = system(settings, database, migration);
    try {
      var management = management(system, settings);
      Journals.await(migration, settings);
      join(system, settings);
      var services = Services.start(system, settings, database);
      var http = PublicHttp.serve(system, settings, services, notice);
      log.info("Troupe {} is up at {}; health checks at {}", Version.TEXT, http, management);
      return new Node(system, services, http, management);
    } catch (RuntimeException e) {
      migration.handle((_, _) -> system).join();
      stop(system, new StartFailed());
      database.close();
      throw e;
    }
  }

  private static ActorSystem<Void> system(
      Settings settings, JournalDatabase database, CompletableFuture<Void> migration) {
    try {
      var setup =
          ActorSystemSetup.create(
              BootstrapSetup.create(NodeConfig.of(settings, engine(database))),
              new Catalogued(Catalogue.ALL));
      return ActorSystem.create(Behaviors.empty(), NodeConfig.SYSTEM, setup);
    } catch (RuntimeException e) {
      migration.handle((_, _) -> database).join().close();
      var address = settings.cluster().address();
      throw new NodeStartException(
          "the actor system cannot listen on %s (TROUPE_CLUSTER_HOST, _PORT); is it taken?"
              .formatted(address),
          e);
    }
  }

  private static Config engine(JournalDatabase database) {
    return database
        .pekkoConfig()
        .withFallback(
            ConfigFactory.parseResources("io/troupe/engine/serialization/serialization.conf"));
  }

  private static URI management(ActorSystem<?> system, Settings settings) {
    try {
      var uri =
          PekkoManagement.get(system)
              .start()
              .toCompletableFuture()
              .orTimeout(20, TimeUnit.SECONDS)
              .join();
      return URI.create(uri.toString());
    } catch (CompletionException e) {
      throw new NodeStartException(
          "health checks cannot listen on %s (TROUPE_MANAGEMENT_HOST, _PORT); is it taken?"
              .formatted(settings.management()),
          e);
    }
  }

  private static void join(ActorSystem<?> system, Settings settings) {
    var cluster = Cluster.get(system.classicSystem());
    if (settings.cluster().seeds().isEmpty()) {
      cluster.join(cluster.selfAddress());
    }
    var up = new CompletableFuture<Address>();
    cluster.registerOnMemberUp(() -> up.complete(cluster.selfAddress()));
    try {
      up.orTimeout(JOIN_SECONDS, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      throw new NodeStartException(
          "no member of the cluster answered within %d s; look at TROUPE_CLUSTER_SEEDS %s"
              .formatted(JOIN_SECONDS, settings.cluster().seeds()),
          e);
    }
  }

  /** The actor system everything of this node runs in. */
  public ActorSystem<Void> system() {
    return system;
  }

  /** The entities, for whoever gives commands from inside this process. */
  public Engine engine() {
    return services.engine();
  }

  /** The keys of personal data, for the same. */
  public Vault vault() {
    return services.vault();
  }

  /** The read models. */
  public ReadModels views() {
    return services.views();
  }

  /** The journal in the order in which its events became readable. */
  public EventTail tail() {
    return services.tail();
  }

  /** What follows the journal. */
  public Followers followers() {
    return services.followers();
  }

  /** Where the public interface answers. */
  public URI http() {
    return http;
  }

  /** Where health checks answer: {@code /alive}, {@code /ready}, {@code /cluster/members}. */
  public URI management() {
    return management;
  }

  /** Waits until the node has ended: 0 when it was asked to, 1 when it was downed or failed. */
  public int awaitEnd() {
    system.getWhenTerminated().toCompletableFuture().join();
    return CoordinatedShutdown.get(system).getShutdownReason().map(Node::exitCode).orElse(1);
  }

  private static int exitCode(CoordinatedShutdown.Reason reason) {
    var asked = CoordinatedShutdown.jvmExitReason();
    return reason == StopAsked.INSTANCE || reason.equals(asked) ? 0 : 1;
  }

  @Override
  public void close() {
    stop(system, StopAsked.INSTANCE);
  }

  private static void stop(ActorSystem<?> system, CoordinatedShutdown.Reason reason) {
    CoordinatedShutdown.get(system).runAll(reason);
    system
        .getWhenTerminated()
        .toCompletableFuture()
        .orTimeout(STOP_SECONDS, TimeUnit.SECONDS)
        .join();
  }
}
