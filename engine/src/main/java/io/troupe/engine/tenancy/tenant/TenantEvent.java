package io.troupe.engine.tenancy.tenant;

/** What happened to a tenant. Stored for ever: records are added, never renamed or removed. */
public sealed interface TenantEvent {
  record TenantSignedUp(String name, String timeZone, String currency) implements TenantEvent {}

  record TenantSettingsChanged(String name, String timeZone) implements TenantEvent {}
}
