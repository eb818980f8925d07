package io.troupe.node.settings;

import java.util.List;
import java.util.stream.Collectors;

/** The settings cannot be used; holds every problem, not only the first. */
public final class InvalidSettings extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<SettingProblem> problems;

  InvalidSettings(List<SettingProblem> problems) {
    super(problems.stream().map(SettingProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Each problem, in the order of the table. */
  public List<SettingProblem> problems() {
    return problems;
  }
}
