package io.troupe.engine.tenancy.role;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** What may be asked of a custom role. */
public sealed interface RoleCommand {
  /**
   * Brings the role into being.
   *
   * @param name 1 to 100 characters
   * @param permissions codes of 1 to {@value Role#MOST_PERMISSIONS} permissions
   */
  record Define(String name, Set<String> permissions) implements RoleCommand {
    public Define {
      permissions = Collections.unmodifiableSet(new TreeSet<>(permissions));
    }
  }

  /** Replaces name and permissions, within the bounds of {@link Define}. */
  record Change(String name, Set<String> permissions) implements RoleCommand {
    public Change {
      permissions = Collections.unmodifiableSet(new TreeSet<>(permissions));
    }
  }

  /** Ends the role: whoever has it may do nothing by it any more. */
  record Retire() implements RoleCommand {}
}
