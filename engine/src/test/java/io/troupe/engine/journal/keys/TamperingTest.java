package io.troupe.engine.journal.keys;

import static io.troupe.engine.journal.keys.Installation.ANNA;
import static io.troupe.engine.journal.keys.Installation.BEN;
import static io.troupe.engine.journal.keys.Installation.MASTER;
import static io.troupe.engine.journal.keys.Installation.OTHER_TENANT;
import static io.troupe.engine.journal.keys.Installation.TENANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.TenantId;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;

class TamperingTest {
  @OnEachDatabase
  void every_changed_byte_is_refused(Installation site) {
    var vault = site.vault();
    byte[] sealed = Base64Url.decode(vault.seal(TENANT, ANNA, "as it was").sealed());
    for (int i = 0; i < sealed.length; i++) {
      byte[] changed = sealed.clone();
      changed[i] ^= 1;
      refused(vault, TENANT, ANNA, Base64Url.encode(changed));
    }
  }

  @OnEachDatabase
  void what_no_vault_ever_sealed_is_refused(Installation site) {
    var vault = site.vault();
    vault.seal(TENANT, ANNA, "anything");
    Stream.of("A", "AQ", "AR", "AQ" + "A".repeat(36), "AQ" + "A".repeat(37))
        .forEach(text -> refused(vault, TENANT, ANNA, text));
  }

  @OnEachDatabase
  void spare_bits_of_the_last_character_may_not_differ(Installation site) {
    var vault = site.vault();
    var text = vault.seal(TENANT, ANNA, "x").sealed(); // 32 bytes: two spare bits at the end
    char last = text.charAt(text.length() - 1);
    var sameBytes = text.substring(0, text.length() - 1) + (char) (last + 1);
    assertThat(Base64.getUrlDecoder().decode(sameBytes)).isEqualTo(Base64Url.decode(text));
    refused(vault, TENANT, ANNA, sameBytes);
  }

  @OnEachDatabase
  void another_tenant_cannot_open_it_with_or_without_a_key_for_the_same_person_id(
      Installation site) {
    var vault = site.vault();
    var sealed = vault.seal(TENANT, ANNA, "ours").sealed();
    refused(vault, OTHER_TENANT, ANNA, sealed);
    vault.seal(OTHER_TENANT, ANNA, "theirs");
    refused(vault, OTHER_TENANT, ANNA, sealed);
  }

  @OnEachDatabase
  void asking_for_a_foreign_tenants_value_makes_no_key(Installation site) throws SQLException {
    var vault = site.vault();
    refused(vault, OTHER_TENANT, ANNA, vault.seal(TENANT, ANNA, "ours").sealed());
    assertThat(site.query("SELECT tenant_id FROM person_key WHERE person_id = 'anna'"))
        .containsExactly("school");
  }

  @OnEachDatabase
  void another_person_cannot_be_named(Installation site) {
    var vault = site.vault();
    vault.seal(TENANT, BEN, "his");
    refused(vault, TENANT, BEN, vault.seal(TENANT, ANNA, "hers").sealed());
  }

  @OnEachDatabase
  void a_wrapped_key_moved_to_another_person_or_tenant_is_refused(Installation site)
      throws SQLException {
    var vault = site.vault();
    var sealed = vault.seal(TENANT, ANNA, "hers").sealed();
    vault.seal(TENANT, BEN, "his");
    vault.seal(OTHER_TENANT, ANNA, "theirs");
    site.update(
        "UPDATE person_key SET wrapped = (SELECT wrapped FROM person_key a WHERE a.tenant_id ="
            + " 'school' AND a.person_id = 'anna') WHERE person_id <> 'lookup'");
    refused(site.vault(), TENANT, BEN, sealed);
    refused(site.vault(), OTHER_TENANT, ANNA, sealed);
  }

  @OnEachDatabase
  void the_table_never_holds_a_key_in_plain(Installation site) throws SQLException {
    site.vault().seal(TENANT, ANNA, "hers");
    var row = site.query("SELECT * FROM person_key WHERE person_id = 'anna'").getFirst();
    byte[] key = root(site, ANNA);
    byte[] wrapped =
        Base64Url.decode(
            site.query("SELECT wrapped FROM person_key" + " WHERE person_id = 'anna'").getFirst());
    assertThat(row)
        .doesNotContain(Base64.getEncoder().encodeToString(key))
        .doesNotContain(Base64Url.encode(key))
        .doesNotContain(HexFormat.of().formatHex(key));
    assertThat(HexFormat.of().formatHex(wrapped)).doesNotContain(HexFormat.of().formatHex(key));
  }

  private byte[] root(Installation site, PersonId person) {
    var owner = KeyOwner.of(TENANT, person);
    var stored = new KeyTable(site.database()).find(owner).orElseThrow();
    var wrapped = (StoredKey.Wrapped) stored;
    return new KeyWrapping(MasterKeys.of(MASTER)).unwrap(owner, wrapped).getEncoded();
  }

  private static void refused(Vault vault, TenantId tenant, PersonId person, String sealed) {
    assertThatExceptionOfType(IntegrityException.class)
        .isThrownBy(() -> vault.open(tenant, new Personal<>(person, sealed), String.class));
  }
}
