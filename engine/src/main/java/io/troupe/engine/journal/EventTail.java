package io.troupe.engine.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import javax.sql.DataSource;
import org.apache.pekko.actor.ClassicActorSystemProvider;
import org.apache.pekko.serialization.SerializationExtension;

/**
 * The journal as one ordered stream, read once a node and handed to any number of followers.
 *
 * <p>No event is skipped, repeated or reordered, whatever transactions run: see {@link TailSql}. A
 * payload is decoded once for all followers near the head; those behind the window read the
 * database themselves, together where they are at the same place, and decode what they want. An
 * event that cannot be decoded stops the tail there ({@link UndecodableEvent}).
 */
public final class EventTail implements AutoCloseable {
  /** The most events one answer may hold. */
  public static final int MAX_LIMIT = 10_000;

  /** The most followers that may wait at once. */
  public static final int MAX_WAITING = 1_000;

  private final JournalDatabase database;
  private final JournalReader journal;
  private final EventDecoder decoder;
  private final JournalSignal signal;
  private final Runnable wake = this::wake;
  private final Executor threads = Thread::startVirtualThread;
  private final TailFollowers followers;
  private final TailReader reader;
  private final Thread thread;

  private EventTail(
      ClassicActorSystemProvider system, JournalDatabase database, TailSettings settings)
      throws SQLException {
    this.database = database;
    journal = new JournalReader(database.settings().kind());
    decoder = new EventDecoder(SerializationExtension.get(system));
    signal = JournalSignal.of(system);
    var head = readHead();
    followers =
        new TailFollowers(new TailWindow(settings.window(), head), new PastReads(this::past));
    reader = new TailReader(database.tail(), journal, decoder, settings, head, followers);
    thread = Thread.ofPlatform().name("event-tail-reader").daemon().unstarted(reader);
  }

  /**
   * Starts a tail at the journal's present end. One is enough for a node. Blocks for one query.
   *
   * @throws SQLException if the journal cannot be read
   */
  public static EventTail start(
      ClassicActorSystemProvider system, JournalDatabase database, TailSettings settings)
      throws SQLException {
    var tail = new EventTail(system, database, settings);
    tail.signal.listen(tail.wake);
    tail.thread.start();
    return tail;
  }

  /**
   * The next events after a position: at once if there are any, else when there are. Never empty.
   * Fails with {@link UndecodableEvent} if nobody knows what the next event is; what cannot be read
   * in an event of the past is found when its content is asked for. Fails with {@link
   * IllegalStateException} if the tail is closed or {@link #MAX_WAITING} followers wait already.
   *
   * @param limit the most events wanted, 1 to {@link #MAX_LIMIT}
   */
  public CompletionStage<List<JournalEvent>> after(TailPosition from, int limit) {
    checkLimit(limit);
    return followers.after(from, limit);
  }

  /** Looks for new events now. Cheap; many calls count as one. */
  public void wake() {
    reader.wake();
  }

  /** The newest position known to be readable. */
  public TailPosition head() {
    return followers.head();
  }

  /**
   * Where one event is, even if it is not readable yet. Blocks: not for an actor's dispatcher.
   *
   * @throws SQLException if the journal cannot be read
   */
  public Optional<TailPosition> positionOf(String persistenceId, long sequenceNr)
      throws SQLException {
    return read(database.queries(), c -> journal.positionOf(c, persistenceId, sequenceNr));
  }

  /**
   * Events of one entity, oldest first, by sequence number (both ends included).
   *
   * @param limit the most events wanted, 1 to {@link #MAX_LIMIT}
   */
  public CompletionStage<List<JournalEvent>> history(
      String persistenceId, long fromSeq, long toSeq, int limit) {
    checkLimit(limit);
    return decoded(
        database.queries(), c -> journal.history(c, persistenceId, fromSeq, toSeq, limit));
  }

  /** Stops reading and fails whoever waits. Does not close the database. Blocks at most 20 s. */
  @Override
  public void close() {
    signal.forget(wake);
    reader.stop();
    try {
      thread.join(Duration.ofSeconds(20));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    followers.fail(new IllegalStateException("the event tail is closed"));
  }

  private CompletionStage<List<JournalEvent>> past(
      TailPosition from, TailPosition below, int limit) {
    return decoded(database.tail(), c -> journal.after(c, from, below, limit));
  }

  private TailPosition readHead() throws SQLException {
    return read(database.tail(), c -> journal.last(c, journal.horizon(c).below()))
        .orElse(TailPosition.START);
  }

  private CompletionStage<List<JournalEvent>> decoded(
      DataSource connections, Query<List<StoredEvent>> query) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return decoder.recognise(read(connections, query)).eventsOrThrow();
          } catch (SQLException e) {
            throw new CompletionException(e);
          }
        },
        threads);
  }

  private static <T> T read(DataSource connections, Query<T> query) throws SQLException {
    try (var connection = connections.getConnection()) {
      return query.on(connection);
    }
  }

  private static void checkLimit(int limit) {
    if (limit < 1 || limit > MAX_LIMIT) {
      throw new IllegalArgumentException("limit must be 1 to " + MAX_LIMIT);
    }
  }

  @FunctionalInterface
  private interface Query<T> {
    T on(Connection connection) throws SQLException;
  }
}
