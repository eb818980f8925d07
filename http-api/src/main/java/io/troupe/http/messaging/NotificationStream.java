package io.troupe.http.messaging;

import io.troupe.engine.messaging.inbox.Notification;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.EventFrame;
import io.troupe.http.edge.Read;
import io.troupe.http.edge.problem.EdgeProblem;
import io.troupe.http.edge.problem.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pekko.NotUsed;
import org.apache.pekko.stream.javadsl.Source;

/**
 * The caller's notifications as they come, from now on or after the last one that the client has
 * seen, until the access token ends. The inbox is looked at once a second, and not before the
 * client has taken what came before, so a slow client holds up nobody and nothing piles up.
 */
final class NotificationStream {
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final int MOST_OPEN = 2_000;

  private final OwnInbox inbox;
  private final Clock clock;
  private final AtomicInteger open = new AtomicInteger();

  NotificationStream(OwnInbox inbox, Clock clock) {
    this.inbox = inbox;
    this.clock = clock;
  }

  /** Fails with the problem {@code overloaded} when this node serves too many already. */
  Source<EventFrame, NotUsed> events(Read read) {
    if (open.get() >= MOST_OPEN) {
      throw Problem.of(EdgeProblem.OVERLOADED).withHeader("Retry-After", "5").exception();
    }
    var caller = read.caller();
    var lastSeen = read.lastEvent();
    return counted(
        Source.tick(Duration.ZERO, PAUSE, NotUsed.getInstance())
            .mapAsync(1, _ -> look(caller))
            .mapConcat(seen -> seen.stream().toList())
            .statefulMapConcat(() -> new Unseen(lastSeen)::in)
            .takeWithin(Duration.between(clock.instant(), caller.expiresAt()))
            .mapMaterializedValue(_ -> NotUsed.getInstance()));
  }

  /** Empty when the inbox cannot answer now: then the next look tells. */
  private CompletionStage<Optional<List<Notification>>> look(Caller caller) {
    return inbox.notifications(caller).thenApply(Optional::of).exceptionally(_ -> Optional.empty());
  }

  /** Counts a stream from when it runs to its end, however it ends. */
  private Source<EventFrame, NotUsed> counted(Source<EventFrame, NotUsed> events) {
    return Source.lazySource(
            () -> {
              open.incrementAndGet();
              return events.watchTermination((made, end) -> {
                end.whenComplete((_, _) -> open.decrementAndGet());
                return made;
              });
            })
        .mapMaterializedValue(_ -> NotUsed.getInstance());
  }
}
