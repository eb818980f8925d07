package io.troupe.engine.tenancy.role;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** What happened to a custom role. Stored for ever: records are added, never renamed or removed. */
public sealed interface RoleEvent {
  record RoleDefined(String name, Set<String> permissions) implements RoleEvent {
    public RoleDefined {
      permissions = Collections.unmodifiableSet(new TreeSet<>(permissions));
    }
  }

  record RoleChanged(String name, Set<String> permissions) implements RoleEvent {
    public RoleChanged {
      permissions = Collections.unmodifiableSet(new TreeSet<>(permissions));
    }
  }

  record RoleRetired() implements RoleEvent {}
}
