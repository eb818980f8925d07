package io.troupe.http.tenancy.me;

import io.troupe.http.tenancy.tenant.TenantJson;
import java.util.List;

/** The caller on the wire. */
final class MeJson {
  private MeJson() {}

  record Self(String id, String name, String email) {
    @Override
    public String toString() {
      return "Self[" + id + "]";
    }
  }

  record Me(
      Self person,
      TenantJson.Tenant tenant,
      List<String> roles,
      List<String> permissions,
      String walletId,
      List<String> consents) {}

  record ConsentChange(boolean granted) {}

  record Consent(String purpose, boolean granted) {}
}
