package io.troupe.http.edge.problem;

import java.util.Locale;

/**
 * A kind of error a client can meet. An area with errors of its own implements this with an enum.
 * The name is part of the public interface: clients see its kebab-case form as the code.
 */
public interface ProblemType {
  /**
   * What a kind of error means.
   *
   * @param status the HTTP status, 400..599
   * @param title what kind of error this is, in a few words that never change with the occurrence
   * @param advice what the client should do next
   */
  record Meaning(int status, String title, String advice) {}

  String name();

  Meaning meaning();

  default int status() {
    return meaning().status();
  }

  default String title() {
    return meaning().title();
  }

  default String advice() {
    return meaning().advice();
  }

  /** Stable name, unique over the whole API: {@code NOT_FOUND} reads {@code not-found}. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Where the kind is documented: a reference relative to the server's root. */
  default String uri() {
    return "/docs/problems#" + code();
  }
}
