package io.troupe.engine.journal.follow;

import io.troupe.engine.journal.EventTail;
import io.troupe.engine.journal.JournalDatabase;
import io.troupe.engine.journal.TailPosition;
import io.troupe.engine.runtime.Position;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.cluster.sharding.typed.ShardedDaemonProcessSettings;
import org.apache.pekko.cluster.sharding.typed.javadsl.ShardedDaemonProcess;
import org.apache.pekko.projection.ProjectionBehavior;

/**
 * Runs the followers of the tail, each once in the cluster. A follower that fails starts again from
 * its stored offset, for ever, with pauses of up to 30 s; it never skips an event. All of them stop
 * with the cluster's shards in the coordinated shutdown, before the tail is closed.
 */
public final class Followers {
  /** The most events in one read of the tail. */
  public static final int READ = 500;

  /** The longest wait of {@link #caughtUp}. */
  public static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final ActorSystem<?> system;
  private final EventTail tail;
  private final Offsets offsets;
  private final Progress progress;
  private final FollowerBehavior behavior;

  public Followers(ActorSystem<?> system, JournalDatabase database, EventTail tail) {
    this.system = system;
    this.tail = tail;
    offsets = new Offsets(database.queries());
    progress = new Progress(offsets);
    behavior = new FollowerBehavior(system, database, tail, offsets, progress);
  }

  /** Starts a follower; to be called with the same followers on every node. */
  public void start(Follower follower) {
    daemon(
        follower.name(),
        ProjectionBehavior.Command.class,
        behavior(follower),
        ProjectionBehavior.stopMessage());
  }

  /** Starts something of which one must run in the cluster. */
  public <T> void daemon(String name, Class<T> messages, Behavior<T> daemon, T stop) {
    ShardedDaemonProcess.get(system)
        .init(
            messages,
            name,
            1,
            _ -> daemon,
            ShardedDaemonProcessSettings.create(system),
            Optional.of(stop));
  }

  /** A run of a follower, for those who see to it themselves that it runs once. */
  public Behavior<ProjectionBehavior.Command> behavior(Follower follower) {
    return behavior.of(follower);
  }

  /**
   * Whether a follower has done an entity's event, waiting for it if need be. At once true for
   * version 0, at once false for an event that is not in the journal.
   *
   * @param limit how long to wait, cut to {@link #LONGEST_WAIT}
   */
  public CompletionStage<Boolean> caughtUp(String follower, Position position, Duration limit) {
    if (position.version() == 0) {
      return CompletableFuture.completedFuture(true);
    }
    var wait = limit.compareTo(LONGEST_WAIT) < 0 ? limit : LONGEST_WAIT;
    return CompletableFuture.supplyAsync(() -> placeOf(position), Thread::startVirtualThread)
        .thenCompose(place ->
            place
                .map(at -> progress.wait(follower, at, wait))
                .orElseGet(() -> CompletableFuture.completedFuture(false)));
  }

  private Optional<TailPosition> placeOf(Position position) {
    try {
      return tail.positionOf(position.persistenceId(), position.version());
    } catch (SQLException e) {
      throw new CompletionException(e);
    }
  }

  /**
   * The stored offset of each follower that has done something. Blocks.
   *
   * @throws SQLException when the database cannot be read
   */
  public Map<String, TailPosition> offsets() throws SQLException {
    return offsets.all();
  }

  /**
   * How many events each follower is behind, at most. Blocks.
   *
   * @throws SQLException when the database cannot be read
   */
  public Map<String, Long> lag() throws SQLException {
    var head = tail.head();
    return offsets.all().entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey,
                offset -> Math.max(0, head.ordering() - offset.getValue().ordering())));
  }

  /** Forgets the offset of a follower that will never run again. Blocks. */
  public static void forget(Connection connection, String follower) throws SQLException {
    Offsets.delete(connection, follower);
  }
}
