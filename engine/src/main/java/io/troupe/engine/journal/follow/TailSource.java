package io.troupe.engine.journal.follow;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.troupe.engine.journal.EventTail;
import io.troupe.engine.journal.TailPosition;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.pekko.NotUsed;
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

  private Source<Batch, NotUsed> from(TailPosition start) {
    return Source.<Batch, TailReading>unfoldResourceAsync(
            () -> completedFuture(new TailReading(tail, start, wanted, passed)),
            TailReading::next,
            TailReading::close)
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
