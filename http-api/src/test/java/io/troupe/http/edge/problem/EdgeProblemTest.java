package io.troupe.http.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EdgeProblemTest {
  @Test
  void each_problem_has_a_code_of_its_own_and_says_what_to_do() {
    assertThat(EdgeProblem.values())
        .extracting(EdgeProblem::code)
        .doesNotHaveDuplicates()
        .allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
    assertThat(EdgeProblem.values())
        .allMatch(it -> it.advice().endsWith(".") && it.status() >= 400 && it.status() < 600);
  }

  @Test
  void a_bare_status_becomes_the_problem_of_that_status_or_class() {
    assertThat(Stream.of(404, 405, 418, 500, 507).map(EdgeProblem::ofStatus))
        .containsExactly(
            EdgeProblem.NOT_FOUND,
            EdgeProblem.METHOD_NOT_ALLOWED,
            EdgeProblem.BAD_REQUEST,
            EdgeProblem.INTERNAL_ERROR,
            EdgeProblem.INTERNAL_ERROR);
  }
}
