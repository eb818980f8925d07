package io.troupe.engine.journal.follow;

import static java.util.concurrent.CompletableFuture.completedFuture;

import io.troupe.engine.journal.EventTail;
import io.troupe.engine.journal.JournalEvent;
import io.troupe.engine.journal.TailPosition;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.pekko.Done;
import org.apache.pekko.NotUsed;
import org.apache.pekko.projection.javadsl.SourceProvider;
import org.apache.pekko.stream.javadsl.Source;

/** The tail as a source of batches, one read as one batch; offsets are positions as text. */
final class TailSource extends SourceProvider<String, Batch> {
  private final EventTail tail;
  private final Function<Batch, List<Batch>> cut;

  TailSource(EventTail tail, Function<Batch, List<Batch>> cut) {
    this.tail = tail;
    this.cut = cut;
  }

  @Override
  public CompletionStage<Source<Batch, NotUsed>> source(
      Supplier<CompletionStage<Optional<String>>> offset) {
    return offset
        .get()
        .thenApply(stored -> from(stored.map(TailPosition::parse).orElse(TailPosition.START)));
  }

  private Source<Batch, NotUsed> from(TailPosition start) {
    return Source.<Batch, Reading>unfoldResourceAsync(
            () -> completedFuture(new Reading(tail, start)), Reading::next, Reading::close)
        .mapConcat(cut::apply);
  }

  @Override
  public String extractOffset(Batch batch) {
    return batch.last().toString();
  }

  @Override
  public long extractCreationTime(Batch batch) {
    return batch.events().getLast().by().at().toEpochMilli();
  }

  /** Where one run of a follower is; used by one thread at a time. */
  private static final class Reading {
    private final EventTail tail;
    private TailPosition position;
    private CompletableFuture<List<JournalEvent>> waiting = completedFuture(List.of());

    Reading(EventTail tail, TailPosition position) {
      this.tail = tail;
      this.position = position;
    }

    CompletionStage<Optional<Batch>> next() {
      waiting = tail.after(position, Followers.BATCH).toCompletableFuture();
      return waiting.thenApply(events -> Optional.of(batch(events)));
    }

    private Batch batch(List<JournalEvent> events) {
      var batch = new Batch(position, events.stream().map(Recorded::of).toList());
      position = batch.last();
      return batch;
    }

    /** Gives the place among those who wait for the tail back. */
    CompletionStage<Done> close() {
      waiting.cancel(false);
      return completedFuture(Done.getInstance());
    }
  }
}
