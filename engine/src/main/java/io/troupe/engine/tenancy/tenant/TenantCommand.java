package io.troupe.engine.tenancy.tenant;

/** What may be asked of a tenant. */
public sealed interface TenantCommand {
  /**
   * Brings the tenant into being.
   *
   * @param name company name, 1 to 200 characters
   * @param timeZone IANA id, by which the tenant's days begin
   * @param currency ISO 4217 code; it cannot change later
   */
  record SignUp(String name, String timeZone, String currency) implements TenantCommand {}

  record ChangeSettings(String name, String timeZone) implements TenantCommand {}
}
