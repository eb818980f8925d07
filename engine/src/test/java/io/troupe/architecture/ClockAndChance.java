package io.troupe.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;

/** The ways by which Java code reads a clock, the machine's zone, or a random source. */
final class ClockAndChance {

  private static final Set<String> METHODS =
      Set.of(
          "java.lang.Math.random",
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.time.ZoneId.systemDefault",
          "java.util.Collections.shuffle",
          "java.util.UUID.randomUUID");

  private static final Set<String> RANDOM_SOURCES =
      Set.of(
          "java.security.SecureRandom",
          "java.util.Random",
          "java.util.SplittableRandom",
          "java.util.concurrent.ThreadLocalRandom");

  private ClockAndChance() {}

  static DescribedPredicate<JavaAccess<?>> isReached() {
    return DescribedPredicate.describe("reads a clock or a random source", ClockAndChance::reads);
  }

  private static boolean reads(JavaAccess<?> access) {
    var owner = access.getTargetOwner().getFullName();
    var name = access.getTarget().getName();
    return METHODS.contains(owner + "." + name)
        || RANDOM_SOURCES.contains(owner)
        || owner.startsWith("java.util.random.")
        || readsTime(owner, name);
  }

  private static boolean readsTime(String owner, String name) {
    return owner.startsWith("java.time.") && name.equals("now")
        || owner.equals("java.time.Clock") && name.startsWith("system");
  }
}
