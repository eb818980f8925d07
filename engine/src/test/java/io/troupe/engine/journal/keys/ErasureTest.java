package io.troupe.engine.journal.keys;

import static io.troupe.engine.journal.keys.Installation.ANNA;
import static io.troupe.engine.journal.keys.Installation.BEN;
import static io.troupe.engine.journal.keys.Installation.OTHER_TENANT;
import static io.troupe.engine.journal.keys.Installation.TENANT;
import static io.troupe.engine.journal.keys.Installation.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.troupe.engine.values.PersonId;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

class ErasureTest {
  private final AtomicInteger turns = new AtomicInteger();

  @OnEachDatabase
  void what_was_sealed_reads_as_erased_at_once(Installation site) {
    var vault = site.vault();
    var sealed = vault.seal(TENANT, ANNA, "forget me");
    vault.destroy(TENANT, ANNA);
    assertThat(vault.open(TENANT, sealed, String.class)).isEmpty();
    assertThat(site.vault().open(TENANT, sealed, String.class)).isEmpty();
    assertThat(vault.erased(TENANT, ANNA)).isTrue();
  }

  @OnEachDatabase
  void another_node_reads_it_as_erased_once_its_key_is_thirty_seconds_old(Installation site) {
    var other = site.vault();
    var sealed = other.seal(TENANT, ANNA, "forget me");
    site.vault().destroy(TENANT, ANNA);
    site.pass(Vault.KEY_AGE.minusNanos(1));
    assertThat(other.open(TENANT, sealed, String.class)).contains("forget me");
    assertThat(other.erased(TENANT, ANNA)).isTrue();
    site.pass(Vault.KEY_AGE);
    assertThat(other.open(TENANT, sealed, String.class)).isEmpty();
  }

  @OnEachDatabase
  void nothing_can_be_sealed_for_an_erased_person(Installation site) {
    var vault = site.vault();
    vault.seal(TENANT, ANNA, "forget me");
    vault.destroy(TENANT, ANNA);
    assertThatExceptionOfType(PersonErasedException.class)
        .isThrownBy(() -> vault.seal(TENANT, ANNA, "again"));
    assertThatExceptionOfType(PersonErasedException.class)
        .isThrownBy(() -> site.vault().seal(TENANT, ANNA, "again"));
  }

  @OnEachDatabase
  void a_person_erased_before_the_first_value_never_gets_a_key(Installation site)
      throws SQLException {
    site.vault().destroy(TENANT, ANNA);
    assertThat(site.vault().erased(TENANT, ANNA)).isTrue();
    assertThatExceptionOfType(PersonErasedException.class)
        .isThrownBy(() -> site.vault().seal(TENANT, ANNA, "too late"));
    assertThat(site.query("SELECT wrapped FROM person_key WHERE person_id = 'anna'"))
        .containsExactly("null");
  }

  @OnEachDatabase
  void only_the_one_person_in_the_one_tenant_is_erased(Installation site) {
    var vault = site.vault();
    var ben = vault.seal(TENANT, BEN, "ben");
    var namesake = vault.seal(OTHER_TENANT, ANNA, "namesake");
    vault.destroy(TENANT, ANNA);
    assertThat(vault.open(TENANT, ben, String.class)).contains("ben");
    assertThat(vault.open(OTHER_TENANT, namesake, String.class)).contains("namesake");
    assertThat(vault.erased(OTHER_TENANT, ANNA)).isFalse();
  }

  @OnEachDatabase
  void a_second_destruction_keeps_the_instant_of_the_first(Installation site) throws SQLException {
    var vault = site.vault();
    vault.seal(TENANT, ANNA, "forget me");
    vault.destroy(TENANT, ANNA);
    site.update(
        "UPDATE person_key SET destroyed_at = TIMESTAMP WITH TIME ZONE '2025-01-01 00:00:00+00'"
            + " WHERE person_id = 'anna'");
    vault.destroy(TENANT, ANNA);
    assertThat(
            site.query(
                "SELECT EXTRACT(YEAR FROM destroyed_at) FROM person_key"
                    + " WHERE person_id = 'anna'"))
        .isEqualTo(List.of("2025"));
  }

  @OnEachDatabase
  void someone_never_seen_is_not_erased(Installation site) {
    assertThat(site.vault().erased(TENANT, ANNA)).isFalse();
  }

  @OnEachDatabase
  void destroying_while_others_make_the_key_leaves_none(Installation site) throws Exception {
    for (int round = 0; round < 10; round++) {
      var person = new PersonId("person-" + round);
      together(
          Stream.generate(site::vault)
              .limit(8)
              .<Callable<Boolean>>map(vault -> () -> sealOrDestroy(vault, person))
              .toList());
      assertThat(site.vault().erased(TENANT, person)).isTrue();
    }
  }

  private boolean sealOrDestroy(Vault vault, PersonId person) {
    try {
      if (turns.getAndIncrement() % 2 == 0) {
        vault.destroy(TENANT, person);
      } else {
        vault.seal(TENANT, person, "raced");
      }
      return true;
    } catch (PersonErasedException _) {
      return false;
    }
  }
}
