package io.troupe.engine.journal;

import io.troupe.engine.journal.JournalReader.Horizon;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that reads the journal's new events. It is never interrupted: H2 closes its file
 * when a thread that reads it is.
 */
final class TailReader implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(TailReader.class);
  private static final long AFTER_ERROR_MILLIS = 1_000;

  private final DataSource connections;
  private final JournalReader reader;
  private final EventDecoder decoder;
  private final TailSettings settings;
  private final Sink sink;
  private final Semaphore wake = new Semaphore(0);
  private TailPosition position;
  private TailPosition exhaustedBelow = TailPosition.START;
  private boolean found;
  private boolean failing;
  private volatile boolean stopped;

  /** Where the events go; called on the reader's thread only. */
  interface Sink {
    /** New events, in order, at least one. */
    void publish(List<JournalEvent> events);

    /** Nothing more will come. */
    void fail(RuntimeException reason);
  }

  TailReader(
      DataSource connections,
      JournalReader reader,
      EventDecoder decoder,
      TailSettings settings,
      TailPosition start,
      Sink sink) {
    this.connections = connections;
    this.reader = reader;
    this.decoder = decoder;
    this.settings = settings;
    this.sink = sink;
    position = start;
  }

  /** Ends the present pause, or the next one; many calls count as one. */
  void wake() {
    if (wake.availablePermits() == 0) {
      wake.release();
    }
  }

  void stop() {
    stopped = true;
    wake();
  }

  @Override
  public void run() {
    try {
      long pause = 0;
      while (!stopped) {
        pause = nextPause(await(pause) ? 0 : pause);
        gather();
      }
    } catch (RuntimeException e) {
      LOG.error("The event tail has stopped after {}", position, e);
      sink.fail(e);
    }
  }

  /** Under load, many small reads would cost more than the events in them. */
  private void gather() {
    if (found) {
      found = false;
      try {
        Thread.sleep(settings.gather());
      } catch (InterruptedException e) {
        stopped = true;
      }
    }
  }

  private boolean await(long millis) {
    try {
      boolean woken = wake.tryAcquire(millis, TimeUnit.MILLISECONDS);
      wake.drainPermits();
      return woken;
    } catch (InterruptedException e) {
      stopped = true;
      return false;
    }
  }

  /** Reads what is new. What a running transaction holds back is looked for ever more slowly. */
  private long nextPause(long lastPause) {
    long poll = settings.poll().toMillis();
    try {
      boolean heldBack = readNew();
      failing = false;
      return heldBack ? Math.min(poll, Math.max(1, lastPause * 2)) : poll;
    } catch (SQLException e) {
      reportOnce(e);
      return AFTER_ERROR_MILLIS;
    }
  }

  private boolean readNew() throws SQLException {
    try (var connection = connections.getConnection()) {
      var horizon = reader.horizon(connection);
      if (!horizon.below().equals(exhaustedBelow)) {
        readUpTo(connection, horizon);
      }
      return horizon.heldBack();
    }
  }

  private void readUpTo(Connection connection, Horizon horizon) throws SQLException {
    boolean more = true;
    while (more && !stopped) {
      var stored = reader.after(connection, position, horizon.below(), settings.batch());
      publish(decoder.decode(stored));
      more = stored.size() == settings.batch();
    }
    exhaustedBelow = horizon.below();
  }

  private void publish(EventDecoder.Decoded batch) {
    if (!batch.events().isEmpty()) {
      position = batch.events().getLast().position();
      found = true;
      sink.publish(batch.events());
    }
    if (batch.failure() != null) {
      throw batch.failure();
    }
  }

  private void reportOnce(SQLException e) {
    if (!failing && !stopped) {
      LOG.warn("The journal cannot be read; trying again each second", e);
    }
    failing = true;
  }
}
