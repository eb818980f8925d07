package io.troupe.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final Layout ENGINE = new Layout("io.troupe.engine");
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ENGINE.root());

  @Test
  void the_domain_is_free_of_frameworks_and_io() {
    Rules.domainIsFreeOfFrameworksAndIo(ENGINE).check(CLASSES);
  }

  @Test
  void the_domain_makes_no_time_and_no_chance() {
    Rules.domainMakesNoTimeAndNoChance(ENGINE).check(CLASSES);
  }

  @Test
  void an_entity_is_declared_with_the_runtime_only() {
    Rules.entityDeclarationsUseOnlyTheRuntime(ENGINE).check(CLASSES);
  }

  @Test
  void entities_do_not_know_each_other() {
    Rules.entitiesDoNotKnowEachOther(ENGINE).check(CLASSES);
  }

  @Test
  void values_know_only_values() {
    Rules.valuesKnowOnlyValues(ENGINE).check(CLASSES);
  }

  @Test
  void names_say_what_a_thing_is() {
    Rules.namesSayWhatAThingIs(ENGINE).check(CLASSES);
  }
}
