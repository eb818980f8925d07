package io.troupe.http.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.troupe.engine.runtime.Rejection;
import io.troupe.http.edge.entity.RejectionProblem;
import io.troupe.http.edge.problem.ProblemType;
import org.junit.jupiter.api.Test;

class ProblemCatalogueTest {
  @Test
  void every_enum_of_problems_and_refusals_is_in_the_catalogue() {
    var enums =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("io.troupe")
                .stream()
                .filter(JavaClass::isEnum)
                .filter(it ->
                    it.isAssignableTo(ProblemType.class) || it.isAssignableTo(Rejection.class))
                .map(JavaClass::getFullName);
    assertThat(ProblemCatalogue.ALL.stream().map(ProblemCatalogueTest::origin).distinct())
        .containsExactlyInAnyOrderElementsOf(enums.toList());
  }

  @Test
  void every_problem_has_a_code_a_status_and_advice() {
    assertThat(ProblemCatalogue.ALL)
        .allSatisfy(it -> assertThat(it.code()).matches("[a-z]+(-[a-z]+)*"))
        .allSatisfy(it -> assertThat(it.status()).isBetween(400, 599))
        .allSatisfy(it -> assertThat(it.title()).isNotBlank())
        .allSatisfy(it -> assertThat(it.advice()).endsWith("."));
  }

  private static String origin(ProblemType type) {
    return type instanceof RejectionProblem(var rejection)
        ? rejection.getClass().getName()
        : type.getClass().getName();
  }
}
