package io.troupe.engine.tenancy.tenant;

/** A tenant as callers see it. */
public record TenantView(String name, String timeZone, String currency) {
  static TenantView of(Tenant tenant) {
    var signedUp = Tenant.signedUp(tenant);
    return new TenantView(signedUp.name(), signedUp.timeZone(), signedUp.currency());
  }
}
