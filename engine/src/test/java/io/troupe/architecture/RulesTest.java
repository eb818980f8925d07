package io.troupe.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule finds what it is there to find, in a sample that breaks it, and only that. */
class RulesTest {

  private static final Layout SAMPLE = new Layout("io.troupe.architecture.sample");
  private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(SAMPLE.root());

  @Test
  void a_framework_or_io_in_the_domain_is_found() {
    assertThat(violations(Rules.domainIsFreeOfFrameworksAndIo(SAMPLE)))
        .hasSize(2)
        .anyMatch(it -> it.contains("LoggedCharge.LOG"))
        .anyMatch(it -> it.contains("LoggedCharge.<clinit>"));
  }

  @Test
  void a_clock_or_a_random_source_in_the_domain_is_found() {
    assertThat(violations(Rules.domainMakesNoTimeAndNoChance(SAMPLE)))
        .hasSize(4)
        .anyMatch(it -> it.contains("java.time.Instant.now()"))
        .anyMatch(it -> it.contains("java.time.Clock.systemUTC()"))
        .anyMatch(it -> it.contains("java.util.UUID.randomUUID()"))
        .anyMatch(it -> it.contains("java.util.Random.<init>"));
  }

  @Test
  void an_entity_that_names_the_journal_is_found() {
    assertThat(violations(Rules.entityDeclarationsUseOnlyTheRuntime(SAMPLE)))
        .isNotEmpty()
        .allMatch(it -> it.contains("WalletEntity") && it.contains("sample.journal.Journal"));
  }

  @Test
  void an_entity_that_names_another_is_found() {
    assertThat(violations(Rules.entitiesDoNotKnowEachOther(SAMPLE)))
        .singleElement()
        .satisfies(it -> assertThat(it).contains("Room").contains("Wallet"));
  }

  @Test
  void a_value_that_names_an_entity_is_found() {
    assertThat(violations(Rules.valuesKnowOnlyValues(SAMPLE)))
        .isNotEmpty()
        .allMatch(it -> it.contains("values.Credits") && it.contains("wallet.Wallet"));
  }

  @Test
  void a_name_that_says_nothing_is_found() {
    assertThat(violations(Rules.namesSayWhatAThingIs(SAMPLE)))
        .hasSize(2)
        .anyMatch(it -> it.contains("RoomManager"))
        .anyMatch(it -> it.contains("RoomManager$SeatHelper"));
  }

  private static List<String> violations(ArchRule rule) {
    return rule.evaluate(CLASSES).getFailureReport().getDetails();
  }
}
