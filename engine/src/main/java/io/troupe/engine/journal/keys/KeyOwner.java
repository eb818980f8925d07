package io.troupe.engine.journal.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.TenantId;

/** Whose key a row holds; neither part contains a {@code |}. */
record KeyOwner(String tenant, String person) {
  /** The installation's key for lookups. {@code *} is no tenant's id, so no person can own it. */
  static final KeyOwner LOOKUP = new KeyOwner("*", "lookup");

  static KeyOwner of(TenantId tenant, PersonId person) {
    return new KeyOwner(tenant.value(), person.value());
  }

  /** Binds a ciphertext to this owner. */
  byte[] bind(int formatVersion) {
    return (formatVersion + "|" + tenant + "|" + person).getBytes(UTF_8);
  }
}
