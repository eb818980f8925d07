package io.troupe.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

/** The rules, each for any package laid out like the engine. */
final class Rules {

  private static final String[] FRAMEWORKS_AND_IO = {
    "org.apache.pekko..",
    "scala..",
    "com.fasterxml.jackson..",
    "com.typesafe.config..",
    "dev.langchain4j..",
    "org.slf4j..",
    "java.io..",
    "java.net.http..",
    "java.nio.channels..",
    "java.nio.file..",
    "java.sql..",
    "javax.sql..",
  };

  private static final String BANNED_NAMES = "(Utils?|Common|Impl|Manager|Helpers?)";

  private Rules() {}

  static ArchRule domainIsFreeOfFrameworksAndIo(Layout layout) {
    return noClasses()
        .that(layout.domain())
        .should()
        .dependOnClassesThat(resideInAnyPackage(FRAMEWORKS_AND_IO))
        .because("domain rules are pure functions")
        .allowEmptyShould(true);
  }

  static ArchRule domainMakesNoTimeAndNoChance(Layout layout) {
    return noClasses()
        .that(layout.domain())
        .should()
        .accessTargetWhere(ClockAndChance.isReached())
        .because("time and ids come in with the request")
        .allowEmptyShould(true);
  }

  static ArchRule entityDeclarationsUseOnlyTheRuntime(Layout layout) {
    return classes()
        .that(layout.domain())
        .and()
        .haveSimpleNameEndingWith("Entity")
        .should()
        .onlyDependOnClassesThat(layout.openToAnEntity())
        .because("an entity is declared to the runtime and to nothing else")
        .allowEmptyShould(true);
  }

  static ArchRule entitiesDoNotKnowEachOther(Layout layout) {
    return slices()
        .assignedFrom(layout.entities())
        .should()
        .notDependOnEachOther()
        .because("only a process may know two entities, and what they share is a value")
        .allowEmptyShould(true);
  }

  static ArchRule valuesKnowOnlyValues(Layout layout) {
    return noClasses()
        .that(layout.values())
        .should()
        .dependOnClassesThat(layout.everything().and(not(layout.values())))
        .because("everything may use a value")
        .allowEmptyShould(true);
  }

  static ArchRule namesSayWhatAThingIs(Layout layout) {
    return noClasses()
        .that(layout.everything())
        .should()
        .haveNameMatching(".*" + BANNED_NAMES)
        .because("such a name says nothing")
        .allowEmptyShould(true);
  }
}
