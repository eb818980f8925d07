package io.troupe.http.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Runs last, when all the others have asked what they ask. */
@Order(Integer.MAX_VALUE)
class UnseenOperationsTest {
  /** What a single test is named with; then most operations are not asked for. */
  private static final String SELECTION = "test";

  @Test
  void every_operation_has_succeeded_in_some_test() {
    assumeTrue(System.getProperty(SELECTION) == null, "not all tests run");
    assertThat(Contract.ofTheApi().unseen())
        .as("operations of openapi.yaml that no test of this module has asked for with success")
        .isEmpty();
  }
}
