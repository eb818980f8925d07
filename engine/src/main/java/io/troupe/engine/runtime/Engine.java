package io.troupe.engine.runtime;

import io.troupe.engine.runtime.EntityMessage.Stop;
import io.troupe.engine.runtime.EntityMessage.Tick;
import io.troupe.engine.values.TenantId;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.actor.typed.javadsl.AskPattern;
import org.apache.pekko.cluster.sharding.typed.javadsl.ClusterSharding;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityContext;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityRef;
import org.apache.pekko.cluster.sharding.typed.javadsl.EntityTypeKey;

/** The entities of a node: starts them in cluster sharding and hands out scopes to reach them. */
public final class Engine {
  private static final String SEPARATOR = "|";

  private final ActorSystem<?> system;
  private final ClusterSharding sharding;
  private final DecidedEntity.Node node;
  private final Map<String, EntityTypeKey<EntityMessage>> keys = new HashMap<>();

  /**
   * @param catalogue the entity types, the same on every node and in the system's {@link
   *     io.troupe.engine.serialization.Catalogued}
   */
  public Engine(
      ActorSystem<?> system,
      EntityCatalogue catalogue,
      Clock clock,
      History history,
      EntitySettings settings) {
    this.system = system;
    this.sharding = ClusterSharding.get(system);
    this.node = new DecidedEntity.Node(clock, history, settings);
    catalogue.types().forEach(this::start);
  }

  private void start(EntityType<?, ?, ?, ?> type) {
    var key = EntityTypeKey.create(EntityMessage.class, type.name());
    keys.put(type.name(), key);
    sharding.init(
        org.apache.pekko.cluster.sharding.typed.javadsl.Entity.of(
                key, context -> behavior(type, context))
            .withStopMessage(new Stop()));
  }

  private Behavior<EntityMessage> behavior(
      EntityType<?, ?, ?, ?> type, EntityContext<EntityMessage> context) {
    var name = context.getEntityId();
    var cut = name.indexOf(SEPARATOR);
    var tenant = new TenantId(name.substring(0, cut));
    return DecidedEntity.create(type, tenant, name.substring(cut + 1), node);
  }

  public TenantScope scope(TenantId tenant, Origin origin) {
    return new TenantScope(this, tenant, origin);
  }

  /**
   * Has an entity look at its timers, loading it if need be; its version does not matter.
   *
   * @throws IllegalArgumentException when the type is not in this node's catalogue
   */
  public void wake(Position entity) {
    ref(entity.tenant(), entity.type(), entity.entityId()).tell(new Tick());
  }

  @SuppressWarnings("unchecked")
  <V> CompletionStage<Reply<V>> ask(
      TenantId tenant, EntityType<?, ?, ?, V> type, String id, Question question) {
    return AskPattern.<EntityMessage, Reply<?>>ask(
            ref(tenant, type.name(), id),
            question::asked,
            node.settings().askTimeout(),
            system.scheduler())
        // Not on the JDK's common pool, which is one thread on two cores.
        .thenApplyAsync(reply -> (Reply<V>) reply, system.executionContext());
  }

  private EntityRef<EntityMessage> ref(TenantId tenant, String type, String id) {
    var key = keys.get(type);
    if (key == null) {
      throw new IllegalArgumentException(type + " is not in this node's catalogue");
    }
    return sharding.entityRefFor(key, tenant.value() + SEPARATOR + id);
  }

  /** A message that wants its reply at an address. */
  @FunctionalInterface
  interface Question {
    EntityMessage.Asked asked(ActorRef<Reply<?>> replyTo);
  }
}
