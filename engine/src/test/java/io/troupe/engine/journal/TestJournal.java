package io.troupe.engine.journal;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import io.troupe.engine.journal.dao.BatchJournalDao;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.persistence.AtomicWrite;
import org.apache.pekko.persistence.PersistentRepr;
import org.apache.pekko.persistence.jdbc.config.JournalConfig;
import org.apache.pekko.persistence.jdbc.db.SlickExtension;
import org.apache.pekko.persistence.jdbc.db.SlickExtensionImpl;
import org.apache.pekko.persistence.jdbc.journal.dao.DefaultJournalDao;
import org.apache.pekko.persistence.jdbc.journal.dao.JournalDao;
import org.apache.pekko.serialization.Serialization;
import org.apache.pekko.serialization.SerializationExtension;
import org.apache.pekko.stream.Materializer;
import org.apache.pekko.stream.SystemMaterializer;
import scala.concurrent.ExecutionContext;
import scala.jdk.javaapi.CollectionConverters;
import scala.jdk.javaapi.FutureConverters;
import slick.jdbc.JdbcBackend;
import slick.jdbc.JdbcProfile;

/** A journal with an actor system on it, and a way to write without entities. */
public final class TestJournal implements AutoCloseable {
  private final JournalDatabase database;
  private final ActorSystem system;
  private final JournalDao dao;

  private TestJournal(JournalSettings settings, DaoConstructor constructor) {
    database = JournalDatabase.open(settings);
    database.migrate();
    system = ActorSystem.create("journal", config(database));
    dao = dao(constructor);
  }

  /** An open journal, written through the product's DAO. */
  public static TestJournal open(JournalSettings settings) {
    return new TestJournal(settings, BatchJournalDao::new);
  }

  /** An open journal, written through the plugin's own DAO. */
  static TestJournal openWithDefaultDao(JournalSettings settings) {
    return new TestJournal(settings, DefaultJournalDao::new);
  }

  /** What a node would start its actor system with. */
  public static Config config(JournalDatabase database) {
    return database
        .pekkoConfig()
        .withFallback(ConfigFactory.parseString("pekko.loglevel = WARNING"))
        .withFallback(ConfigFactory.load());
  }

  public JournalDatabase database() {
    return database;
  }

  public ActorSystem system() {
    return system;
  }

  public JournalDao dao() {
    return dao;
  }

  EventTail tail(TailSettings settings) throws SQLException {
    return EventTail.start(system, database, settings);
  }

  /** Stores events as one write, the first under the given number. */
  public CompletionStage<?> write(String persistenceId, long firstSeq, String... payloads) {
    var events =
        IntStream.range(0, payloads.length)
            .mapToObj(i -> event(persistenceId, firstSeq + i, payloads[i]))
            .toList();
    var write = AtomicWrite.apply(CollectionConverters.asScala(events).toVector());
    return FutureConverters.asJava(
        dao.asyncWriteMessages(CollectionConverters.asScala(List.of(write)).toVector()));
  }

  /** What comes of a write or a read, at most 30 s later. */
  public static <T> T await(CompletionStage<T> work) throws Exception {
    return work.toCompletableFuture().get(30, TimeUnit.SECONDS);
  }

  /** The next events after a position, waiting at most 30 s. */
  static List<JournalEvent> next(EventTail tail, TailPosition from, int limit) throws Exception {
    return await(tail.after(from, limit));
  }

  /** Follows until so many events have come. */
  static List<JournalEvent> follow(EventTail tail, TailPosition from, int count) throws Exception {
    var events = new ArrayList<JournalEvent>();
    var position = from;
    while (events.size() < count) {
      events.addAll(next(tail, position, 100));
      position = events.getLast().position();
    }
    return events;
  }

  @Override
  public void close() throws Exception {
    system.terminate();
    system.getWhenTerminated().toCompletableFuture().get(30, TimeUnit.SECONDS);
    database.close();
  }

  private static PersistentRepr event(String persistenceId, long sequenceNr, String payload) {
    return PersistentRepr.apply(
            payload, sequenceNr, persistenceId, "", false, ActorRef.noSender(), "writer")
        .withTimestamp(sequenceNr);
  }

  private JournalDao dao(DaoConstructor constructor) {
    var config = system.settings().config().getConfig("jdbc-journal");
    var slick = ((SlickExtensionImpl) SlickExtension.get(system)).database(config);
    return constructor.create(
        slick.database(),
        slick.profile(),
        new JournalConfig(config),
        SerializationExtension.get(system),
        system.dispatcher(),
        SystemMaterializer.get(system).materializer());
  }

  /** The constructor that the plugin calls. */
  private interface DaoConstructor {
    JournalDao create(
        JdbcBackend.JdbcDatabaseDef database,
        JdbcProfile profile,
        JournalConfig config,
        Serialization serialization,
        ExecutionContext executor,
        Materializer materializer);
  }
}
