package io.troupe.bench.axon;

import io.troupe.bench.machine.Wait;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** A processor that follows an event store, from its beginning when it is told to. */
final class AxonProcessor {
  /** The most events of a transaction; a pool's segment does not hold many more. */
  static final int BATCH = 1_000;

  /** Threads of a pool that handle events: as many as there are unless told. */
  static final int THREADS = 4;

  private final EventStore store;
  private final TokenStore tokens;
  private final AxonFollowing following;
  private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS + 1);
  private final StreamingEventProcessor processor;

  AxonProcessor(EventStore store, TokenStore tokens, AxonUsage handler, AxonFollowing following) {
    this.store = store;
    this.tokens = tokens;
    this.following = following;
    if (tokens.fetchSegments(following.toString()).length == 0) {
      tokens.initializeTokenSegments(following.toString(), following.segments());
    }
    var invoker = SimpleEventHandlerInvoker.builder().eventHandlers(handler).build();
    processor =
        switch (following.kind()) {
          case POOLED -> pooled(invoker);
          case TRACKING -> tracking(invoker);
        };
  }

  private StreamingEventProcessor pooled(EventHandlerInvoker handler) {
    return PooledStreamingEventProcessor.builder()
        .name(following.toString())
        .eventHandlerInvoker(handler)
        .messageSource(store)
        .tokenStore(tokens)
        .transactionManager(NoTransactionManager.instance())
        .coordinatorExecutor(threads)
        .workerExecutor(threads)
        .batchSize(BATCH)
        .build();
  }

  private StreamingEventProcessor tracking(EventHandlerInvoker handler) {
    return TrackingEventProcessor.builder()
        .name(following.toString())
        .eventHandlerInvoker(handler)
        .messageSource(store)
        .tokenStore(tokens)
        .transactionManager(NoTransactionManager.instance())
        .trackingEventProcessorConfiguration(
            TrackingEventProcessorConfiguration.forParallelProcessing(following.segments())
                .andBatchSize(BATCH))
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
        status ->
            status.size() == following.segments()
                && status.values().stream().allMatch(segment -> isAt(segment, last)));
  }

  private static boolean isAt(EventTrackerStatus segment, long last) {
    if (segment.isErrorState()) {
      throw new IllegalStateException(segment.getError());
    }
    return segment.getCurrentPosition().orElse(-1) >= last;
  }

  /** Done when it has stopped; until then it may look for events for a second. */
  CompletableFuture<Void> stop() {
    return processor.shutdownAsync().thenRun(threads::shutdown);
  }
}
