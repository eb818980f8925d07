package io.troupe.engine.journal;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Counts what is sent to PostgreSQL and waited for, from the log of its driver. */
public final class RoundTrips extends Handler implements AutoCloseable {
  private static final Logger DRIVER = Logger.getLogger("org.postgresql.core.v3.QueryExecutorImpl");

  /**
   * What is sent last before an answer is waited for; a BEGIN goes ahead of it without one of its
   * own. A copy waits to be let begin, and for its end.
   */
  private static final List<String> ENDS =
      List.of("FE=> Sync", "FE=> Query(CopyStart)", "FE=> CopyDone");

  private record Sent(long thread, String text) {}

  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private final SimpleFormatter formatter = new SimpleFormatter();

  private RoundTrips() {}

  /** Counts from now on, until it is closed. */
  public static RoundTrips listen() {
    var counting = new RoundTrips();
    counting.setLevel(Level.FINEST);
    DRIVER.setUseParentHandlers(false);
    DRIVER.setLevel(Level.FINEST);
    DRIVER.addHandler(counting);
    return counting;
  }

  /** Those of the thread that has sent this text. */
  public long ofThreadThatSent(String text) {
    var thread =
        sent.stream().filter(one -> one.text().contains(text)).findFirst().orElseThrow().thread();
    return sent.stream()
        .filter(one -> one.thread() == thread)
        .filter(one -> ENDS.stream().anyMatch(one.text()::contains))
        .count();
  }

  @Override
  public void publish(LogRecord logged) {
    sent.add(new Sent(logged.getLongThreadID(), formatter.formatMessage(logged)));
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    DRIVER.removeHandler(this);
    DRIVER.setLevel(null);
    DRIVER.setUseParentHandlers(true);
  }
}
