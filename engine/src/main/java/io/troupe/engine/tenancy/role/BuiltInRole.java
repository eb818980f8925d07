package io.troupe.engine.tenancy.role;

import static io.troupe.engine.tenancy.role.Permission.*;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The roles every tenant has: superadmin over admin, admin over enrolment manager and mentor, those
 * two over student. Each role holds every permission of the roles below it.
 */
public enum BuiltInRole {
  STUDENT(
      EnumSet.of(
          PROGRAM_READ,
          JOURNEY_READ_OWN,
          LESSON_VIEW,
          SUBMISSION_CREATE,
          WALLET_READ_OWN,
          COACH_ASK,
          NOTIFICATION_READ_OWN)),
  MENTOR(with(STUDENT, JOURNEY_READ_ASSIGNED, SUBMISSION_REVIEW)),
  ENROLMENT_MANAGER(with(STUDENT, MEMBER_READ, MEMBER_INVITE, ENROLMENT_CREATE, ENROLMENT_READ)),
  /** Everything but the tenant's own settings. */
  ADMIN(EnumSet.complementOf(EnumSet.of(TENANT_SETTINGS))),
  SUPERADMIN(EnumSet.allOf(Permission.class));

  private final Set<Permission> permissions;
  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  BuiltInRole(EnumSet<Permission> permissions) {
    this.permissions = Collections.unmodifiableSet(permissions);
  }

  /** The kebab-case name used on the wire, such as {@code enrolment-manager}. */
  public String code() {
    return code;
  }

  /** What this role allows; never empty. */
  public Set<Permission> permissions() {
    return permissions;
  }

  /**
   * Whether someone holding these permissions may grant this role: only who holds all that the role
   * allows may give it, so that nobody can raise another, or oneself, above one's own reach.
   */
  public boolean grantableBy(Set<Permission> held) {
    return held.containsAll(permissions);
  }

  /** The role of this code; empty for an unknown one. */
  public static Optional<BuiltInRole> of(String code) {
    return Stream.of(values()).filter(role -> role.code.equals(code)).findFirst();
  }

  private static EnumSet<Permission> with(BuiltInRole below, Permission... more) {
    var all = EnumSet.copyOf(below.permissions);
    Collections.addAll(all, more);
    return all;
  }
}
