package io.troupe.http.tenancy.member;

import io.troupe.http.edge.json.Check;
import java.util.HashSet;
import java.util.List;

/** The rules for a list of roles on the wire. */
public final class RoleIds {
  private static final int MOST = 10;

  private RoleIds() {}

  /** 1 to 10 ids in the field {@code roles}, each once. */
  public static void check(Check check, List<String> roles) {
    check
        .size("roles", roles, 1, MOST)
        .rule(
            new HashSet<>(roles).size() == roles.size(),
            "roles",
            "repeated",
            "Each role stands there once.");
    for (var i = 0; i < roles.size(); i++) {
      check.id("roles[" + i + "]", roles.get(i));
    }
  }
}
