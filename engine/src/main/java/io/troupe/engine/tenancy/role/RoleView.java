package io.troupe.engine.tenancy.role;

import java.util.Set;

/**
 * A custom role as callers see it.
 *
 * @param permissions codes; none once it is retired
 */
public record RoleView(String name, Set<String> permissions, boolean retired) {
  static RoleView of(Role role) {
    return switch (role) {
      case Role.Defined(var name, var permissions) -> new RoleView(name, permissions, false);
      case Role.Retired(var name) -> new RoleView(name, Set.of(), true);
      case Role.Undefined() -> throw new IllegalStateException("there is no role");
    };
  }
}
