package io.troupe.engine.runtime;

import io.troupe.engine.runtime.EntityMessage.Read;
import io.troupe.engine.runtime.EntityMessage.Request;
import io.troupe.engine.values.Id;
import io.troupe.engine.values.TenantId;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * One entity as its callers see it. Answers that do not come within the ask time-out fail with a
 * {@link java.util.concurrent.TimeoutException}: the command may or may not have been carried out,
 * and giving it again under the same id is safe.
 */
public final class Entity<C, V> {
  private final Engine engine;
  private final TenantId tenant;
  private final Origin origin;
  private final EntityType<C, ?, ?, V> type;
  private final String id;

  Entity(Engine engine, TenantId tenant, Origin origin, EntityType<C, ?, ?, V> type, String id) {
    this.engine = engine;
    this.tenant = tenant;
    this.origin = origin;
    this.type = type;
    this.id = Id.checked(id);
  }

  /** Gives the entity a command. */
  public CompletionStage<Reply<V>> ask(CommandId command, C content) {
    return ask(command, content, null);
  }

  /** Gives the entity a command, refused unless it is at the expected version (null: any). */
  public CompletionStage<Reply<V>> ask(
      CommandId command, C content, @Nullable Long expectedVersion) {
    var fingerprint = Fingerprint.of(type, content);
    return engine.ask(
        tenant,
        type,
        id,
        replyTo ->
            new Request(
                type.name(),
                command,
                fingerprint,
                content,
                origin.principal(),
                origin.cause(),
                origin.trace(),
                expectedVersion,
                replyTo));
  }

  /** The present view; refused as not found when the entity has no events. */
  public CompletionStage<Reply<V>> read() {
    return engine.ask(tenant, type, id, Read::new);
  }
}
