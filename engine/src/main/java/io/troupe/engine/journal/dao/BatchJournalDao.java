package io.troupe.engine.journal.dao;

import io.troupe.engine.journal.JournalSignal;
import java.sql.SQLException;
import java.util.List;
import org.apache.pekko.NotUsed;
import org.apache.pekko.persistence.PersistentRepr;
import org.apache.pekko.persistence.jdbc.PekkoSerialization;
import org.apache.pekko.persistence.jdbc.config.JournalConfig;
import org.apache.pekko.persistence.jdbc.journal.dao.DefaultJournalDao;
import org.apache.pekko.persistence.jdbc.journal.dao.JournalTables.JournalPekkoSerializationRow;
import org.apache.pekko.serialization.Serialization;
import org.apache.pekko.stream.Materializer;
import org.apache.pekko.stream.javadsl.Source;
import scala.Function1;
import scala.Tuple2;
import scala.collection.immutable.Seq;
import scala.collection.immutable.Set;
import scala.concurrent.ExecutionContext;
import scala.concurrent.Future;
import scala.concurrent.Future$;
import scala.jdk.javaapi.FutureConverters;
import scala.runtime.BoxedUnit;
import scala.util.Failure;
import scala.util.Try;
import slick.dbio.DBIOAction;
import slick.jdbc.JdbcBackend;
import slick.jdbc.JdbcProfile;
import slick.jdbc.PostgresProfile;
import slick.jdbc.SimpleJdbcAction;

/**
 * The plugin's DAO, with five differences. A batch that holds a bad write is taken apart, so that
 * only that write fails; each committed batch wakes the tail; an entity's end is looked for from
 * its snapshot on; its events are read many at once; and tags and deletion are refused. On
 * PostgreSQL a batch is one statement; on H2 it stays the plugin's one JDBC batch in a transaction.
 *
 * <p>A <em>write</em> is what one entity stores at once: all its events or none.
 */
public final class BatchJournalDao extends DefaultJournalDao {
  private final JournalSignal signal;
  private final Serialization serialization;

  /** Called by the plugin, which finds this class by its name in the configuration. */
  public BatchJournalDao(
      JdbcBackend.JdbcDatabaseDef database,
      JdbcProfile profile,
      JournalConfig config,
      Serialization serialization,
      ExecutionContext executor,
      Materializer materializer) {
    super(database, profile, config, serialization, executor, materializer);
    this.serialization = serialization;
    signal = JournalSignal.of(materializer.system());
  }

  /** Puts one write into the next batch; if that batch has bad data, stores the write alone. */
  @Override
  public Future<BoxedUnit> queueWriteJournalRows(
      Seq<Tuple2<JournalPekkoSerializationRow, Set<String>>> write) {
    if (write.exists(row -> row._2().nonEmpty())) {
      return refused("tags are not stored; use the tail");
    }
    Function1<Try<BoxedUnit>, Future<BoxedUnit>> orAlone =
        batch ->
            batch.isFailure() && isBadData(batch.failed().get())
                ? writeJournalRows(write)
                : Future$.MODULE$.fromTry(batch);
    return super.queueWriteJournalRows(write).transformWith(orAlone, ec());
  }

  /** Stores rows in one transaction, then wakes the tail. */
  @Override
  public Future<BoxedUnit> writeJournalRows(
      Seq<Tuple2<JournalPekkoSerializationRow, Set<String>>> rows) {
    var written =
        profile() instanceof PostgresProfile ? inOneStatement(rows) : super.writeJournalRows(rows);
    return written.map(this::wakeTail, ec());
  }

  /**
   * An entity's last number, 0 when it has none. The plugin's own query makes H2 read all of the
   * entity's keys.
   *
   * @param from where to begin to look: its snapshot's number, which is always there, or 0
   */
  @Override
  public Future<Object> highestSequenceNr(String persistenceId, long from) {
    return run(context -> LastNumber.read(context.connection(), persistenceId, from))
        .map(last -> last, ec());
  }

  /** Events of an entity, oldest first. The plugin has its threads hand over each 16 rows. */
  @Override
  public org.apache.pekko.stream.scaladsl.Source<Try<Tuple2<PersistentRepr, Object>>, NotUsed>
      messages(String persistenceId, long from, long to, long most) {
    Future<List<JournalPekkoSerializationRow>> rows =
        run(context -> EntityRows.read(context.connection(), persistenceId, from, to, most));
    return Source.completionStage(FutureConverters.asJava(rows))
        .mapConcat(all -> all)
        .map(row -> PekkoSerialization.fromRow(serialization, row))
        .asScala();
  }

  /** Always fails: recovery after a gap in the middle of a history would lose what follows it. */
  @Override
  public Future<BoxedUnit> delete(String persistenceId, long maxSequenceNr) {
    return refused("events are never deleted");
  }

  private Future<BoxedUnit> inOneStatement(
      Seq<Tuple2<JournalPekkoSerializationRow, Set<String>>> rows) {
    return run(context -> UnnestInsert.execute(context.connection(), rows));
  }

  /** Slick's effect types cannot be written in Java, hence the raw type. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private <T> Future<T> run(Function1<JdbcBackend.JdbcActionContext, Try<T>> work) {
    Future<Try<T>> done = db().run((DBIOAction) new SimpleJdbcAction<>(work));
    Function1<Try<T>, Future<T>> outcome = Future$.MODULE$::fromTry;
    return done.flatMap(outcome, ec());
  }

  private static <T> Future<T> refused(String reason) {
    return Future$.MODULE$.fromTry(new Failure<>(new UnsupportedOperationException(reason)));
  }

  private BoxedUnit wakeTail(BoxedUnit written) {
    signal.written();
    return written;
  }

  /** Data exceptions (SQL class 22) and constraint violations (class 23): the rows' own fault. */
  private static boolean isBadData(Throwable error) {
    return error instanceof SQLException sql
        && sql.getSQLState() != null
        && (sql.getSQLState().startsWith("22") || sql.getSQLState().startsWith("23"));
  }
}
