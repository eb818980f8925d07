package io.troupe.engine.messaging.mail;

import io.troupe.engine.messaging.mail.MailResult.Postponed;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/** A virtual thread a mail. */
final class MailThreads implements AutoCloseable {
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  CompletionStage<MailResult> run(Supplier<MailResult> sending) {
    try {
      return CompletableFuture.supplyAsync(sending, executor);
    } catch (RejectedExecutionException _) {
      return CompletableFuture.completedStage(new Postponed("gateway-closed"));
    }
  }

  @Override
  public void close() {
    executor.close();
  }
}
