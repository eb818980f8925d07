package io.troupe.engine.runtime;

import java.util.Locale;

/**
 * A refusal by name; implemented by one enum an entity. The name is part of the public interface:
 * clients see its kebab-case form as the problem's code.
 */
public interface Rejection {
  /** What sort of refusal it is; the edge maps each sort to one HTTP status. */
  enum Kind {
    /** Not there, or not the caller's to know of. */
    MISSING,
    /** There, but this principal may not. */
    FORBIDDEN,
    /** Contradicts the present state. */
    CONFLICT,
    /** The command makes no sense whatever the state. */
    INVALID,
    /** Not enough credits. */
    PAYMENT_REQUIRED,
    /** Was there and is over: expired, revoked, used. */
    GONE,
    /** The caller has seen an older version. */
    STALE,
    /** Too many tries or too many things; later, or after clearing some. */
    LIMIT
  }

  /**
   * What a refusal means.
   *
   * @param advice what happened and what the caller can do next, in a sentence or two
   */
  record Meaning(Kind kind, String advice) {}

  String name();

  Meaning meaning();

  default Kind kind() {
    return meaning().kind();
  }

  /** What happened and what the caller can do next, in a sentence or two. */
  default String advice() {
    return meaning().advice();
  }

  /** Stable code: {@code INSUFFICIENT_CREDITS} reads {@code insufficient-credits}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
