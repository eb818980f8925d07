package io.troupe.http.tenancy.tenant;

import io.troupe.engine.tenancy.tenant.TenantView;
import io.troupe.http.edge.json.Check;
import io.troupe.http.edge.json.Checkable;
import io.troupe.http.tenancy.NewPasswords;

/** Tenants on the wire. */
public final class TenantJson {
  private static final int LONGEST_NAME = 200;

  private TenantJson() {}

  /** A tenant as its people see it. */
  public record Tenant(String id, String name, String timeZone, String currency) {
    public static Tenant of(String id, TenantView view) {
      return new Tenant(id, view.name(), view.timeZone(), view.currency());
    }
  }

  record Settings(String name, String timeZone) implements Checkable {
    @Override
    public void check(Check check) {
      check.length("name", name, 1, LONGEST_NAME).timeZone("timeZone", timeZone);
    }
  }

  record SignUp(String name, String timeZone, String currency, Admin admin) implements Checkable {
    @Override
    public void check(Check check) {
      check
          .length("name", name, 1, LONGEST_NAME)
          .timeZone("timeZone", timeZone)
          .currency("currency", currency)
          .within("admin", admin);
    }
  }

  record Admin(String name, String email, String password) implements Checkable {
    @Override
    public void check(Check check) {
      check.length("name", name, 1, LONGEST_NAME).email("email", email);
      NewPasswords.check(check, password, email);
    }

    @Override
    public String toString() {
      return "Admin[]";
    }
  }

  record SignedUp(String id, String accountId) {}
}
