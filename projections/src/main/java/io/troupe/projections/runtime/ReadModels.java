package io.troupe.projections.runtime;

import io.troupe.engine.journal.EventTail;
import io.troupe.engine.journal.JournalDatabase;
import io.troupe.engine.journal.TailPosition;
import io.troupe.engine.journal.follow.Followers;
import io.troupe.engine.runtime.Position;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.pekko.actor.typed.Behavior;
import org.jooq.DSLContext;

/**
 * The read models of a node. Each is filled by a follower that runs once in the cluster and is
 * queried from every node. A model whose version has changed, or that is rebuilt, is built from the
 * first event beside the one that answers, and takes its place when it has caught up.
 */
public final class ReadModels {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");
  private static final String REGISTRY = "io/troupe/projections/runtime";

  private final ReadModelDatabase database;
  private final Followers followers;
  private final EventTail tail;
  private final Clock clock;
  private final ReadModelSettings settings;
  private final Semaphore queries;
  private final Map<String, Generations> models = new LinkedHashMap<>();
  private final Map<String, RunningGeneration> running = new LinkedHashMap<>();

  /**
   * @param models the same on every node of one version
   * @throws IllegalArgumentException for two models of one name, or a name or version out of range
   */
  public ReadModels(
      Collection<? extends ReadModel> models,
      JournalDatabase database,
      EventTail tail,
      Followers followers,
      Clock clock,
      ReadModelSettings settings) {
    this.database = new ReadModelDatabase(database);
    this.followers = followers;
    this.tail = tail;
    this.clock = clock;
    this.settings = settings;
    queries = new Semaphore(settings.queries());
    models.forEach(this::add);
  }

  private void add(ReadModel model) {
    var name = model.name();
    var fits = model.version() >= 1 && model.version() <= 99_999;
    if (!NAME.matcher(name).matches() || name.equals(Registry.SCHEMA) || !fits) {
      throw new IllegalArgumentException("not a read model's name and version: " + name);
    }
    var generations = new Generations(model, database, followers, clock);
    if (models.put(name, generations) != null) {
      throw new IllegalArgumentException("two read models named " + name);
    }
    running.put(name, new RunningGeneration(generations, settings.known()));
  }

  /**
   * Makes the tables that are missing, and starts to fill them. Blocks: migrations run for
   * generations that the registry does not know, and for no others.
   *
   * @throws SQLException when the database cannot be reached
   */
  public void start() throws SQLException {
    database.create(Registry.SCHEMA, REGISTRY);
    for (var generations : models.values()) {
      generations.ensure();
      followers.daemon(
          "read-model-" + generations.model().name(),
          GenerationRunner.Message.class,
          runner(generations),
          new GenerationRunner.Stop());
    }
  }

  private Behavior<GenerationRunner.Message> runner(Generations generations) {
    var pace = new GenerationRunner.Settings(settings.look(), settings.grace());
    return GenerationRunner.create(generations, followers, tail, clock, pace);
  }

  /**
   * Asks a model's tables, named without a schema, on a thread that may block. Fails with {@link
   * RejectedExecutionException} when too many queries wait already.
   *
   * @throws IllegalArgumentException for an unknown model
   */
  public <T> CompletionStage<T> query(String model, Function<DSLContext, T> query) {
    var generation = known(running, model);
    if (!queries.tryAcquire()) {
      return CompletableFuture.failedStage(
          new RejectedExecutionException("too many queries; try again shortly"));
    }
    return async(() -> database.query(generation.get().schema(), query::apply))
        .whenComplete((_, _) -> queries.release());
  }

  /**
   * Whether the answers of a model have an entity's event in them, waiting for it if need be.
   *
   * @param limit how long to wait; see {@link Followers#caughtUp}
   */
  public CompletionStage<Boolean> caughtUp(String model, Position position, Duration limit) {
    var generation = known(running, model);
    return async(generation::get)
        .thenCompose(one -> followers.caughtUp(one.follower(), position, limit));
  }

  /**
   * Builds a model anew beside the one that answers; nothing new is started while a build goes on.
   *
   * @return the progress of its generations when the build has been started
   */
  public CompletionStage<List<BuildProgress>> rebuild(String model) {
    var generations = known(models, model);
    return async(() -> {
      generations.rebuild();
      return progressOf(generations);
    });
  }

  /** How far each generation of a model is, the oldest first. */
  public CompletionStage<List<BuildProgress>> progress(String model) {
    var generations = known(models, model);
    return async(() -> progressOf(generations));
  }

  private List<BuildProgress> progressOf(Generations generations) throws SQLException {
    var offsets = followers.offsets();
    return generations.live().stream()
        .map(one ->
            BuildProgress.of(
                one,
                offsets.getOrDefault(one.follower(), TailPosition.START),
                tail.head(),
                clock.instant()))
        .toList();
  }

  private static <T> T known(Map<String, T> models, String name) {
    var model = models.get(name);
    if (model == null) {
      throw new IllegalArgumentException("no read model named " + name);
    }
    return model;
  }

  private static <T> CompletableFuture<T> async(Callable<T> work) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return work.call();
          } catch (RuntimeException e) {
            throw e;
          } catch (Exception e) {
            throw new CompletionException(e);
          }
        },
        Thread::startVirtualThread);
  }
}
