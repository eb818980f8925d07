package io.troupe.projections.runtime;

import io.troupe.engine.journal.Recorded;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/** Tables made from events, for lists and sums. */
public interface ReadModel {
  /** 1 to 40 characters of {@code a-z 0-9 _}, a letter first; never changed. */
  String name();

  /**
   * From 1 to 99,999. To be raised with every change of tables or meaning: the model is then built
   * anew from the first event, while the old tables answer as they are.
   */
  int version();

  /** The events it is made from, by their classes or sealed interfaces; it is given no others. */
  Set<Class<?>> events();

  /** Class path folder of the Flyway migrations that make its tables, on every database. */
  String migrations();

  /**
   * Takes in events for one run of a follower. It may remember what it has written, as batches come
   * one after the other and nobody else writes; after a failure the next run begins with a new one.
   */
  Handler handler();

  /** What a read model does with events. */
  @FunctionalInterface
  interface Handler {
    /**
     * Writes what these events mean to the model's tables, named without a schema. Runs in one
     * transaction with the model's offset, so each event counts exactly once; it must neither
     * commit nor open a transaction, and does nothing but SQL. When it throws, the same events come
     * again.
     */
    void on(DSLContext sql, List<Recorded> events);
  }
}
