package io.troupe.http.edge.problem;

/** Leaves a route with a problem as its answer. Carries no stack trace: it is an answer, no bug. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  /** An exception that is answered with this problem. */
  public ProblemException(Problem problem) {
    super(problem.type().code(), null, false, false);
    this.problem = problem;
  }

  /** What to answer. */
  public Problem problem() {
    return problem;
  }
}
