package io.troupe.node.doctor;

import java.util.stream.Stream;

final class JavaCheck {
  private static final int NEEDED = 25;

  private JavaCheck() {}

  static Stream<Finding> of(Runtime.Version version) {
    return Stream.of(
        version.feature() < NEEDED
            ? Finding.fail("java", version + " is too old", "install a JDK " + NEEDED)
            : Finding.ok("java", version.toString()));
  }
}
