package io.troupe.engine.journal.keys;

import static io.troupe.engine.journal.keys.Installation.ANNA;
import static io.troupe.engine.journal.keys.Installation.BEN;
import static io.troupe.engine.journal.keys.Installation.MASTER;
import static io.troupe.engine.journal.keys.Installation.NEXT_MASTER;
import static io.troupe.engine.journal.keys.Installation.TENANT;
import static io.troupe.engine.journal.keys.Installation.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

class MasterKeyRotationTest {
  private static final MasterKeys ROTATED = new MasterKeys(NEXT_MASTER, List.of(MASTER));

  @OnEachDatabase
  void a_node_with_a_wrong_master_key_does_not_start(Installation site) {
    site.vault();
    assertThatExceptionOfType(UnknownMasterKeyException.class)
        .isThrownBy(() -> site.vault(MasterKeys.of(NEXT_MASTER)))
        .withMessageContaining("master key " + MASTER.id() + ", which is not configured here");
  }

  @OnEachDatabase
  void a_key_under_a_newer_master_key_is_named_as_such(Installation site) {
    var old = site.vault();
    var sealed = site.vault(ROTATED).seal(TENANT, ANNA, "new");
    assertThatExceptionOfType(UnknownMasterKeyException.class)
        .isThrownBy(() -> old.open(TENANT, sealed, String.class))
        .withMessageContaining(NEXT_MASTER.id());
  }

  @OnEachDatabase
  void the_old_master_key_may_go_once_every_key_is_rewrapped(Installation site)
      throws SQLException {
    var before = site.vault();
    var anna = before.seal(TENANT, ANNA, "anna");
    before.seal(TENANT, BEN, "ben");
    before.destroy(TENANT, BEN);
    var rotated = site.vault(ROTATED);
    assertThat(rotated.rewrap(1)).isEqualTo(1);
    assertThat(rotated.rewrap(10)).isEqualTo(1); // the lookup key and anna's; ben's is gone
    assertThat(rotated.rewrap(10)).isZero();
    var after = site.vault(MasterKeys.of(NEXT_MASTER));
    assertThat(after.open(TENANT, anna, String.class)).contains("anna");
    assertThat(after.erased(TENANT, BEN)).isTrue();
    assertThat(after.lookup("email", "a@b.c")).isEqualTo(before.lookup("email", "a@b.c"));
  }

  @OnEachDatabase
  void rewrapping_leaves_a_key_alone_that_was_destroyed_meanwhile(Installation site) {
    site.vault().seal(TENANT, ANNA, "anna");
    var table = new KeyTable(site.database());
    var owner = KeyOwner.of(TENANT, ANNA);
    var read = table.wrappedByOthers(NEXT_MASTER.id(), 10).get(owner);
    table.destroy(owner);
    table.replace(owner, read, read);
    assertThat(table.find(owner)).contains(new StoredKey.Tombstone());
  }

  @OnEachDatabase
  void a_lookup_is_stable_differs_by_purpose_and_text_and_hides_the_text(Installation site) {
    var hash = site.vault().lookup("email", "anna@example.org");
    assertThat(hash).matches("[A-Za-z0-9_-]{43}");
    assertThat(site.vault().lookup("email", "anna@example.org")).isEqualTo(hash);
    assertThat(site.vault().lookup("phone", "anna@example.org")).isNotEqualTo(hash);
    assertThat(site.vault().lookup("email", "ben@example.org")).isNotEqualTo(hash);
  }

  @OnEachDatabase
  void nodes_that_start_an_empty_installation_together_agree_on_lookups(Installation site)
      throws Exception {
    var hashes =
        together(
            Stream.<Callable<String>>generate(() -> () -> site.vault().lookup("email", "a@b.c"))
                .limit(16)
                .toList());
    assertThat(hashes).containsOnly(hashes.getFirst());
  }
}
