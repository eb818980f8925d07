package io.troupe.engine.journal.keys;

import static io.troupe.engine.journal.keys.Installation.ANNA;
import static io.troupe.engine.journal.keys.Installation.BEN;
import static io.troupe.engine.journal.keys.Installation.OTHER_TENANT;
import static io.troupe.engine.journal.keys.Installation.TENANT;
import static io.troupe.engine.journal.keys.Installation.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.Personal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

class SealingTest {
  record Profile(String name, List<String> goals) {}

  @OnEachDatabase
  void a_string_comes_back_on_another_node(Installation site) {
    var sealed = site.vault().seal(TENANT, ANNA, "anna@example.org");
    assertThat(sealed.sealed()).doesNotContain("anna");
    assertThat(site.vault().open(TENANT, sealed, String.class)).contains("anna@example.org");
  }

  @OnEachDatabase
  void a_record_comes_back(Installation site) {
    var profile = new Profile("Anna Ångström 🌱", List.of("speak freely", ""));
    var sealed = site.vault().seal(TENANT, ANNA, profile);
    assertThat(site.vault().open(TENANT, sealed, Profile.class)).contains(profile);
  }

  @OnEachDatabase
  void a_date_comes_back(Installation site) {
    var vault = site.vault();
    var sealed = vault.seal(TENANT, ANNA, LocalDate.of(1990, 2, 28));
    assertThat(vault.open(TENANT, sealed, LocalDate.class)).contains(LocalDate.of(1990, 2, 28));
  }

  @OnEachDatabase
  void an_empty_string_and_one_of_the_greatest_length_come_back(Installation site) {
    var vault = site.vault();
    var longest = "x".repeat(Vault.MAX_BYTES - 2); // two quotation marks
    assertThat(vault.open(TENANT, vault.seal(TENANT, ANNA, ""), String.class)).contains("");
    var sealed = vault.seal(TENANT, ANNA, longest);
    assertThat(sealed.sealed()).hasSize(Personal.MAX_LENGTH);
    assertThat(vault.open(TENANT, sealed, String.class)).contains(longest);
  }

  @OnEachDatabase
  void a_value_one_byte_too_long_is_refused(Installation site) {
    var vault = site.vault();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> vault.seal(TENANT, ANNA, "x".repeat(Vault.MAX_BYTES - 1)))
        .withMessage("a personal value may have 49,123 bytes, this one has 49,124");
  }

  @OnEachDatabase
  void equal_values_of_one_person_are_equal_on_every_node_and_those_of_two_persons_are_not(
      Installation site) {
    var sealed = site.vault().seal(TENANT, ANNA, "same");
    assertThat(site.vault().seal(TENANT, ANNA, "same")).isEqualTo(sealed);
    assertThat(site.vault().seal(TENANT, ANNA, "Same")).isNotEqualTo(sealed);
    assertThat(site.vault().seal(TENANT, BEN, "same").sealed()).isNotEqualTo(sealed.sealed());
    assertThat(site.vault().seal(OTHER_TENANT, ANNA, "same")).isNotEqualTo(sealed);
  }

  @OnEachDatabase
  void the_wrong_type_is_refused_without_quoting_the_content(Installation site) {
    var vault = site.vault();
    Personal<Profile> mistaken =
        new Personal<>(ANNA, vault.seal(TENANT, ANNA, "very private").sealed());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> vault.open(TENANT, mistaken, Profile.class))
        .withMessage("what was sealed is not a Profile")
        .withNoCause();
  }

  @OnEachDatabase
  void the_async_variants_answer_the_same(Installation site) {
    var vault = site.vault();
    var sealed = vault.sealAsync(TENANT, ANNA, "later").toCompletableFuture().join();
    assertThat(sealed).isEqualTo(vault.seal(TENANT, ANNA, "later"));
    assertThat(vault.openAsync(TENANT, sealed, String.class).toCompletableFuture().join())
        .contains("later");
    assertThat(vault.erasedAsync(TENANT, ANNA).toCompletableFuture().join()).isFalse();
    vault.destroyAsync(TENANT, ANNA).toCompletableFuture().join();
    assertThat(vault.erasedAsync(TENANT, ANNA).toCompletableFuture().join()).isTrue();
  }

  @OnEachDatabase
  void a_database_that_is_gone_has_a_name(Installation site) {
    var vault = site.vault();
    site.database().close();
    assertThatExceptionOfType(VaultUnavailableException.class)
        .isThrownBy(() -> vault.seal(TENANT, ANNA, "never stored"));
  }

  @OnEachDatabase
  void nodes_that_make_a_key_at_the_same_moment_end_with_the_same_one(Installation site)
      throws Exception {
    for (int round = 0; round < 10; round++) {
      var person = new PersonId("person-" + round);
      var sealed =
          together(
              Stream.generate(site::vault)
                  .limit(16)
                  .<Callable<Personal<String>>>map(
                      vault -> () -> vault.seal(TENANT, person, "raced"))
                  .toList());
      assertThat(sealed).hasSize(16).containsOnly(sealed.getFirst());
      assertThat(site.vault().open(TENANT, sealed.getFirst(), String.class)).contains("raced");
    }
  }
}
