package io.troupe.engine.journal.follow;

import io.troupe.engine.journal.EventTail;
import io.troupe.engine.journal.TailPosition;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.pekko.NotUsed;
import org.apache.pekko.japi.Pair;
import org.apache.pekko.projection.javadsl.SourceProvider;
import org.apache.pekko.stream.javadsl.Source;

/** The tail as a source of batches of the events that are wanted; offsets are positions as text. */
final class TailSource extends SourceProvider<String, Batch> {
  private final EventTail tail;
  private final Predicate<Recorded> wanted;
  private final int most;
  private final BiConsumer<TailPosition, TailPosition> passed;

  /**
   * @param most wanted events in a batch
   * @param passed told between which positions there is nothing wanted, when that is not stored yet
   */
  TailSource(
      EventTail tail,
      Predicate<Recorded> wanted,
      int most,
      BiConsumer<TailPosition, TailPosition> passed) {
    this.tail = tail;
    this.wanted = wanted;
    this.most = most;
    this.passed = passed;
  }

  @Override
  public CompletionStage<Source<Batch, NotUsed>> source(
      Supplier<CompletionStage<Optional<String>>> offset) {
    return offset
        .get()
        .thenApply(stored -> from(stored.map(TailPosition::parse).orElse(TailPosition.START)));
  }

  /**
   * Reads on only when the batch before is done, so that what comes meanwhile is one batch. A stage
   * that runs apart, as those for resources do, would read up to 16 small ones ahead.
   */
  private Source<Batch, NotUsed> from(TailPosition start) {
    var reading = new TailReading(tail, start, wanted, passed);
    return Source.unfoldAsync(
            reading, on -> on.next().thenApply(batch -> Optional.of(Pair.create(on, batch))))
        .watchTermination((none, end) -> {
          end.whenComplete((_, _) -> reading.close());
          return none;
        })
        .mapConcat(batch -> batch.cut(most));
  }

  @Override
  public String extractOffset(Batch batch) {
    return batch.last().toString();
  }

  @Override
  public long extractCreationTime(Batch batch) {
    return batch.events().isEmpty() ? 0 : batch.events().getLast().by().at().toEpochMilli();
  }
}
