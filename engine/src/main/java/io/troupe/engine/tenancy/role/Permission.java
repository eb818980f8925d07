package io.troupe.engine.tenancy.role;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing that may be allowed. The {@link #code} travels in tokens and stands in stored events,
 * so a constant may be added but never renamed or removed.
 */
public enum Permission {
  TENANT_SETTINGS,
  MEMBER_READ,
  MEMBER_INVITE,
  MEMBER_ROLES,
  /** Destroy the key of a person's data. */
  MEMBER_ERASE,
  PROGRAM_READ,
  PROGRAM_WRITE,
  PROGRAM_PUBLISH,
  ENROLMENT_CREATE,
  ENROLMENT_READ,
  /** One's own journeys. */
  JOURNEY_READ_OWN,
  /** The journeys of the students assigned to oneself. */
  JOURNEY_READ_ASSIGNED,
  JOURNEY_READ_ALL,
  LESSON_VIEW,
  SUBMISSION_CREATE,
  SUBMISSION_REVIEW,
  WALLET_READ_OWN,
  WALLET_READ_ANY,
  WALLET_GRANT,
  /** Hold, capture and release credits. */
  WALLET_SPEND,
  COACH_ASK,
  ANALYTICS_READ,
  FINANCE_READ,
  /** Record payments. */
  FINANCE_WRITE,
  USAGE_READ,
  /** The events of an entity, who caused them and why. */
  TIMELINE_READ,
  NOTIFICATION_READ_OWN;

  private static final Map<String, Permission> BY_CODE =
      Stream.of(values()).collect(Collectors.toUnmodifiableMap(Permission::code, it -> it));

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The kebab-case name used on the wire, such as {@code wallet-grant}. */
  public String code() {
    return code;
  }

  /** The permission of this code; empty for a code that this version does not know. */
  public static Optional<Permission> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }
}
