package io.troupe.projections.runtime;

import io.troupe.engine.journal.TailPosition;
import io.troupe.engine.journal.follow.BatchWriter;
import io.troupe.engine.journal.follow.Follower;
import io.troupe.engine.journal.follow.Followers;
import io.troupe.engine.journal.follow.Pace;
import io.troupe.projections.runtime.Generation.State;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The generations of one read model: making, replacing and dropping them. All of it blocks. */
final class Generations {
  private static final Logger LOG = LoggerFactory.getLogger(Generations.class);

  private static final String UNIQUE_VIOLATION = "23505";

  private final ReadModel model;
  private final ReadModelDatabase database;
  private final Followers followers;
  private final Clock clock;

  Generations(ReadModel model, ReadModelDatabase database, Followers followers, Clock clock) {
    this.model = model;
    this.database = database;
    this.followers = followers;
    this.clock = clock;
  }

  ReadModel model() {
    return model;
  }

  List<Generation> live() throws SQLException {
    return read(sql -> Registry.live(sql, model.name()));
  }

  Optional<Generation> running() throws SQLException {
    return read(sql -> Registry.running(sql, model.name()));
  }

  private <T> T read(ReadModelDatabase.Work<T> work) throws SQLException {
    return database.query(Registry.SCHEMA, work);
  }

  /**
   * Sees to it that there is a generation to answer queries, and one of the model's version. The
   * first of all answers from the beginning, as there is no other.
   */
  void ensure() throws SQLException {
    var live = live();
    if (live.stream().noneMatch(one -> one.state() == State.RUNNING)) {
      create(State.RUNNING);
    } else if (live.stream().noneMatch(this::current)) {
      create(State.BUILDING);
    }
  }

  private boolean current(Generation one) {
    return one.version() == model.version() && one.state() != State.RETIRED;
  }

  /** Whether this node's code can fill the generation. */
  boolean fills(Generation one) {
    return one.version() == model.version();
  }

  /** Starts a new generation beside the running one, unless one is being built already. */
  void rebuild() throws SQLException {
    if (live().stream().noneMatch(one -> one.state() == State.BUILDING && fills(one))) {
      create(State.BUILDING);
    }
  }

  /** The tables first: whoever finds the generation in the registry can rely on them. */
  private void create(State state) throws SQLException {
    int number = read(sql -> Registry.next(sql, model.name()));
    var now = clock.instant();
    var generation = new Generation(model.name(), number, model.version(), state, now, now);
    database.create(generation.schema(), model.migrations());
    try {
      database.write(sql -> Registry.enter(sql, generation));
    } catch (IntegrityConstraintViolationException e) {
      if (!UNIQUE_VIOLATION.equals(e.sqlState())) {
        throw e;
      }
      LOG.info("Another node has started {}", generation.schema());
    }
  }

  Follower follower(Generation generation) {
    var wanted = new ConcurrentHashMap<Class<?>, Boolean>();
    Function<Class<?>, Boolean> named = this::isNamed; // made once, as each event is asked about
    return new Follower.Writing(
        generation.follower(),
        event -> wanted.computeIfAbsent(event.type(), named),
        Pace.PROMPT,
        () -> writer(generation, model.handler()));
  }

  private BatchWriter writer(Generation generation, ReadModel.Handler handler) {
    return (connection, batch) -> handler.on(database.sql(connection, generation.schema()), batch);
  }

  private boolean isNamed(Class<?> event) {
    return model.events().stream().anyMatch(type -> type.isAssignableFrom(event));
  }

  /**
   * Lets the newest build answer when it has reached a position, and what the running one has.
   *
   * @param position the journal's head some time ago
   * @return whether it does so from now on
   */
  boolean promoteIfAt(TailPosition position, List<Generation> live) throws SQLException {
    var build =
        live.stream().filter(one -> one.state() == State.BUILDING).filter(this::fills).toList();
    if (build.isEmpty() || !reached(build.getLast(), position, live)) {
      return false;
    }
    return database.write(sql -> {
      Registry.promote(sql, build.getLast(), clock.instant());
      return true;
    });
  }

  private boolean reached(Generation build, TailPosition position, List<Generation> live)
      throws SQLException {
    var offsets = followers.offsets();
    var at = offsets.getOrDefault(build.follower(), TailPosition.START);
    return !position.isAfter(at)
        && live.stream()
            .filter(one -> one.state() == State.RUNNING)
            .map(one -> offsets.getOrDefault(one.follower(), TailPosition.START))
            .noneMatch(other -> other.isAfter(at));
  }

  /** Drops what nobody follows any more. */
  void drop(Generation retired) throws SQLException {
    database.write(sql -> {
      Registry.drop(sql, retired);
      sql.connection(connection -> Followers.forget(connection, retired.follower()));
      return retired;
    });
  }
}
