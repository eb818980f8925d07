package io.troupe.bench.axon;

import io.troupe.bench.machine.Wait;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** A processor that follows an event store, from its beginning each time it is told to. */
final class AxonProcessor implements AutoCloseable {
  /** A segment holds at most 1,024 events that wait. */
  static final int BATCH = 1_000;

  /** As many as there are unless told. */
  static final int THREADS = 4;

  private final EventStore store;
  private final ScheduledExecutorService threads;
  private final PooledStreamingEventProcessor processor;

  AxonProcessor(EventStore store, TokenStore tokens, AxonStatement handler, int segments) {
    this.store = store;
    threads = Executors.newScheduledThreadPool(THREADS + 1);
    var name = "statement-" + segments;
    if (tokens.fetchSegments(name).length == 0) {
      tokens.initializeTokenSegments(name, segments);
    }
    processor =
        PooledStreamingEventProcessor.builder()
            .name(name)
            .eventHandlerInvoker(SimpleEventHandlerInvoker.builder().eventHandlers(handler).build())
            .messageSource(store)
            .tokenStore(tokens)
            .transactionManager(NoTransactionManager.instance())
            .coordinatorExecutor(threads)
            .workerExecutor(threads)
            .initialSegmentCount(segments)
            .batchSize(BATCH)
            .build();
  }

  /** Forgets all, and handles each event again. */
  void replay() throws Exception {
    DefaultUnitOfWork.startAndGet(null).execute(processor::resetTokens);
    processor.start();
    var last = store.createHeadToken().position().orElseThrow();
    Wait.until(
        processor.getName(),
        processor::processingStatus,
        segments ->
            !segments.isEmpty() && segments.values().stream().allMatch(one -> isAt(one, last)));
  }

  private static boolean isAt(EventTrackerStatus segment, long last) {
    if (segment.isErrorState()) {
      throw new IllegalStateException(segment.getError());
    }
    return segment.getCurrentPosition().orElse(-1) >= last;
  }

  @Override
  public void close() {
    processor.shutDown();
    threads.shutdown();
  }
}
