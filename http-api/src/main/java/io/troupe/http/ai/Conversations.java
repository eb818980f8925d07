package io.troupe.http.ai;

import io.troupe.engine.ai.thread.Exchange;
import io.troupe.engine.ai.thread.OpenQuestion;
import io.troupe.engine.ai.thread.ThreadView;
import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.TenantId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Opens the texts of threads for their owners. */
final class Conversations {
  private static final Executor VIRTUAL_THREADS =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("conversation-", 0).factory());

  private final Vault vault;

  Conversations(Vault vault) {
    this.vault = vault;
  }

  CompletionStage<CoachJson.Conversation> open(TenantId tenant, String id, ThreadView thread) {
    return CompletableFuture.supplyAsync(() -> opened(tenant, id, thread), VIRTUAL_THREADS);
  }

  private CoachJson.Conversation opened(TenantId tenant, String id, ThreadView thread) {
    var turns = new ArrayList<CoachJson.Turn>();
    thread.exchanges().forEach(exchange -> turns.add(turn(tenant, exchange)));
    var open = thread.open();
    if (open != null) {
      turns.add(turn(tenant, open));
    }
    return new CoachJson.Conversation(
        id,
        thread.journey() == null ? null : thread.journey().value(),
        List.copyOf(turns),
        open == null ? null : open.id().value());
  }

  private CoachJson.Turn turn(TenantId tenant, Exchange exchange) {
    return CoachJson.Turn.of(
        exchange, text(tenant, exchange.question()), text(tenant, exchange.answer()));
  }

  private CoachJson.Turn turn(TenantId tenant, OpenQuestion open) {
    var question = text(tenant, open.text());
    return new CoachJson.Turn(open.id().value(), question, null, List.of(), null, null);
  }

  private @Nullable String text(TenantId tenant, @Nullable Personal<String> sealed) {
    return sealed == null ? null : vault.open(tenant, sealed, String.class).orElse(null);
  }
}
