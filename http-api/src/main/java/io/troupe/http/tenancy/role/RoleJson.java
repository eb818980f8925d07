package io.troupe.http.tenancy.role;

import io.troupe.engine.tenancy.role.BuiltInRole;
import io.troupe.engine.tenancy.role.Permission;
import io.troupe.engine.tenancy.role.RoleView;
import io.troupe.http.edge.json.Check;
import io.troupe.http.edge.json.Checkable;
import io.troupe.projections.roles.RoleRow;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/** Roles on the wire. */
final class RoleJson {
  private static final int MOST_PERMISSIONS = 100;

  private RoleJson() {}

  record Role(String id, String name, List<String> permissions, boolean builtIn) {
    static Role of(BuiltInRole role) {
      var name = role.code().replace('-', ' ');
      return new Role(
          role.code(),
          Character.toUpperCase(name.charAt(0)) + name.substring(1),
          role.permissions().stream().map(Permission::code).toList(),
          true);
    }

    static Role of(String id, RoleView role) {
      return new Role(id, role.name(), known(role.permissions()), false);
    }

    static Role of(RoleRow role) {
      return new Role(role.id().value(), role.name(), known(role.permissions()), false);
    }

    /** Clients of this version know of no others. */
    private static List<String> known(Collection<String> codes) {
      return codes.stream().filter(code -> Permission.of(code).isPresent()).toList();
    }
  }

  record Definition(String name, List<String> permissions) implements Checkable {
    @Override
    public void check(Check check) {
      check
          .length("name", name, 1, 100)
          .size("permissions", permissions, 1, MOST_PERMISSIONS)
          .rule(
              new HashSet<>(permissions).size() == permissions.size(),
              "permissions",
              "repeated",
              "Each permission stands there once.");
      for (var i = 0; i < Math.min(permissions.size(), MOST_PERMISSIONS); i++) {
        check.rule(
            Permission.of(permissions.get(i)).isPresent(),
            "permissions[" + i + "]",
            "unknown-permission",
            "There is no such permission.");
      }
    }

    /** What the role would allow. */
    List<Permission> allowed() {
      return permissions.stream().map(code -> Permission.of(code).orElseThrow()).toList();
    }
  }
}
