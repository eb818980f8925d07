package io.troupe.engine.runtime;

import io.troupe.engine.values.TenantId;

/**
 * The only way to an entity. A scope belongs to one tenant and one origin, so another tenant's
 * entity cannot be named. It comes from authentication, or from the event being processed.
 */
public final class TenantScope {
  private final Engine engine;
  private final TenantId tenant;
  private final Origin origin;

  TenantScope(Engine engine, TenantId tenant, Origin origin) {
    this.engine = engine;
    this.tenant = tenant;
    this.origin = origin;
  }

  public TenantId tenant() {
    return tenant;
  }

  public Origin origin() {
    return origin;
  }

  /**
   * The entity of this type and id, whether it has events yet or not.
   *
   * @throws IllegalArgumentException when the id is not of the form of {@link
   *     io.troupe.engine.values.Id}
   */
  public <C, V> Entity<C, V> entity(EntityType<C, ?, ?, V> type, String id) {
    return new Entity<>(engine, tenant, origin, type, id);
  }
}
