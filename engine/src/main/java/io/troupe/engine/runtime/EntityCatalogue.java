package io.troupe.engine.runtime;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entity types of a node by name. */
public final class EntityCatalogue {
  private final Map<String, EntityType<?, ?, ?, ?>> types = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException when two types have one name
   */
  public EntityCatalogue(List<EntityType<?, ?, ?, ?>> types) {
    for (var type : types) {
      if (this.types.put(type.name(), type) != null) {
        throw new IllegalArgumentException("two entity types named " + type.name());
      }
    }
  }

  public Collection<EntityType<?, ?, ?, ?>> types() {
    return types.values();
  }

  /**
   * @throws IllegalArgumentException when there is none of this name
   */
  public EntityType<?, ?, ?, ?> named(String name) {
    var type = types.get(name);
    if (type == null) {
      throw new IllegalArgumentException("no entity type named " + name);
    }
    return type;
  }
}
