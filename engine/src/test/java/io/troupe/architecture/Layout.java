package io.troupe.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/**
 * Which package is what below a root package.
 *
 * @param root the package of the engine, or of a sample laid out like it
 */
record Layout(String root) {

  DescribedPredicate<JavaClass> everything() {
    return resideInAPackage(root + "..");
  }

  /** Entities and values: what holds rules, and nothing that touches the world. */
  DescribedPredicate<JavaClass> domain() {
    return resideInAPackage(root + ".*..").and(outside()).as("the domain");
  }

  DescribedPredicate<JavaClass> values() {
    return resideInAPackage(root + ".values..");
  }

  /** What an entity's declaration may name: the language, the runtime, and the domain. */
  DescribedPredicate<JavaClass> openToAnEntity() {
    return resideInAnyPackage("java..", "org.jspecify..", root + ".runtime..").or(domain());
  }

  /** One slice for each entity: the two package names below the root, such as credits, wallet. */
  SliceAssignment entities() {
    return new SliceAssignment() {
      @Override
      public SliceIdentifier getIdentifierOf(JavaClass type) {
        return domain().and(not(values())).test(type) ? entityOf(type) : SliceIdentifier.ignore();
      }

      @Override
      public String getDescription() {
        return "entities";
      }
    };
  }

  private DescribedPredicate<JavaClass> outside() {
    return resideOutsideOfPackages(
        root + ".runtime..",
        root + ".serialization..",
        root + ".journal..",
        root + ".timers..",
        root + ".processes..",
        root + ".ai.coach..",
        root + ".messaging.mail..");
  }

  private SliceIdentifier entityOf(JavaClass type) {
    var below = type.getPackageName().substring(root.length() + 1).split("\\.", -1);
    return below.length < 2 ? SliceIdentifier.ignore() : SliceIdentifier.of(below[0], below[1]);
  }
}
