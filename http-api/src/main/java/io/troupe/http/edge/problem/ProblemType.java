package io.troupe.http.edge.problem;

/**
 * A kind of error a client can meet. An area with errors of its own implements this with an enum.
 */
public interface ProblemType {
  /** Stable kebab-case name, unique over the whole API; clients decide on it. */
  String code();

  /** The HTTP status, 400..599. */
  int status();

  /** What kind of error this is, in a few words that never change with the occurrence. */
  String title();

  /** What the client should do next. */
  String advice();

  /** Where the kind is documented: a reference relative to the server's root. */
  default String uri() {
    return "/docs/problems#" + code();
  }
}
