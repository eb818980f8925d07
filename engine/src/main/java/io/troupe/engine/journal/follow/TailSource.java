package io.troupe.engine.journal.follow;

import io.troupe.engine.journal.TailPosition;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.pekko.NotUsed;
import org.apache.pekko.japi.Pair;
import org.apache.pekko.projection.javadsl.SourceProvider;
import org.apache.pekko.stream.javadsl.Source;

/** The tail as a source of batches of the events that are wanted; offsets are positions as text. */
final class TailSource extends SourceProvider<String, Batch> {
  private final Function<TailPosition, TailReading> begin;
  private final int most;

  /**
   * @param begin begins to read after a position
   * @param most wanted events in a batch
   */
  TailSource(Function<TailPosition, TailReading> begin, int most) {
    this.begin = begin;
    this.most = most;
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
    var reading = begin.apply(start);
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
