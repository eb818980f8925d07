package io.troupe.engine.tenancy.role;

import static io.troupe.engine.runtime.Decision.accept;
import static io.troupe.engine.runtime.Decision.reject;
import static io.troupe.engine.runtime.Decision.unchanged;
import static io.troupe.engine.tenancy.role.RoleRejection.ALREADY_DEFINED;
import static io.troupe.engine.tenancy.role.RoleRejection.NAME_MALFORMED;
import static io.troupe.engine.tenancy.role.RoleRejection.NO_SUCH_ROLE;
import static io.troupe.engine.tenancy.role.RoleRejection.PERMISSIONS_OUT_OF_BOUNDS;
import static io.troupe.engine.tenancy.role.RoleRejection.PERMISSION_MALFORMED;
import static io.troupe.engine.tenancy.role.RoleRejection.ROLE_RETIRED;

import io.troupe.engine.runtime.Context;
import io.troupe.engine.runtime.Decision;
import io.troupe.engine.tenancy.role.RoleCommand.Change;
import io.troupe.engine.tenancy.role.RoleCommand.Define;
import io.troupe.engine.tenancy.role.RoleCommand.Retire;
import io.troupe.engine.tenancy.role.RoleEvent.RoleChanged;
import io.troupe.engine.tenancy.role.RoleEvent.RoleDefined;
import io.troupe.engine.tenancy.role.RoleEvent.RoleRetired;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A role that a tenant has made for itself. */
public sealed interface Role {
  record Undefined() implements Role {}

  /**
   * @param permissions codes, in their order
   */
  record Defined(String name, Set<String> permissions) implements Role {}

  record Retired(String name) implements Role {}

  Role EMPTY = new Undefined();
  int LONGEST_NAME = 100;
  int MOST_PERMISSIONS = 100;
  Pattern CODE = Pattern.compile("[a-z0-9-]{1,64}");

  static Decision<RoleEvent> decide(Role role, RoleCommand command, Context context) {
    return switch (role) {
      case Undefined() ->
          command instanceof Define(var name, var permissions)
              ? checked(new Defined(name, permissions), new RoleDefined(name, permissions))
              : reject(NO_SUCH_ROLE);
      case Defined defined -> decide(defined, command);
      case Retired _ -> command instanceof Retire ? unchanged() : reject(ROLE_RETIRED);
    };
  }

  private static Decision<RoleEvent> decide(Defined role, RoleCommand command) {
    return switch (command) {
      case Define(var name, var permissions) ->
          role.equals(new Defined(name, permissions)) ? unchanged() : reject(ALREADY_DEFINED);
      case Change(var name, var permissions) -> {
        var wanted = new Defined(name, permissions);
        yield role.equals(wanted)
            ? unchanged()
            : checked(wanted, new RoleChanged(name, permissions));
      }
      case Retire() -> accept(new RoleRetired());
    };
  }

  private static Decision<RoleEvent> checked(Defined wanted, RoleEvent event) {
    var flaw = flaw(wanted);
    return flaw == null ? accept(event) : reject(flaw);
  }

  private static @Nullable RoleRejection flaw(Defined wanted) {
    if (wanted.name.isBlank() || wanted.name.length() > LONGEST_NAME) {
      return NAME_MALFORMED;
    }
    if (wanted.permissions.isEmpty() || wanted.permissions.size() > MOST_PERMISSIONS) {
      return PERMISSIONS_OUT_OF_BOUNDS;
    }
    return wanted.permissions.stream().allMatch(code -> CODE.matcher(code).matches())
        ? null
        : PERMISSION_MALFORMED;
  }

  static Role evolve(Role role, RoleEvent event) {
    return switch (event) {
      case RoleDefined(var name, var permissions) -> new Defined(name, permissions);
      case RoleChanged(var name, var permissions) -> new Defined(name, permissions);
      case RoleRetired() -> new Retired(name(role));
    };
  }

  private static String name(Role role) {
    return switch (role) {
      case Defined(var name, _) -> name;
      case Retired(var name) -> name;
      case Undefined() -> throw new IllegalStateException("there is no role");
    };
  }
}
