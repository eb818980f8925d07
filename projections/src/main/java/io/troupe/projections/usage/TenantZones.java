package io.troupe.projections.usage;

import static io.troupe.projections.table.Columns.TENANT;

import io.troupe.engine.journal.Recorded;
import io.troupe.engine.tenancy.tenant.TenantEvent.TenantSettingsChanged;
import io.troupe.engine.tenancy.tenant.TenantEvent.TenantSignedUp;
import io.troupe.engine.values.TenantId;
import io.troupe.projections.table.Columns;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The time zones by which tenants' days begin. One batch of events asks for each once. */
final class TenantZones {
  private static final Table<Record> TENANT_ZONE = Columns.table("tenant_zone");
  private static final Field<String> ZONE = Columns.text("time_zone");

  private final DSLContext sql;
  private final Map<TenantId, ZoneId> known = new HashMap<>();

  TenantZones(DSLContext sql) {
    this.sql = sql;
  }

  /** Notes the zone of a tenant that signs up or changes it; other events are not its business. */
  void on(Recorded recorded) {
    var tenant = recorded.position().tenant();
    if (recorded.event() instanceof TenantSignedUp signedUp) {
      set(tenant, signedUp.timeZone());
    }
    if (recorded.event() instanceof TenantSettingsChanged changed) {
      set(tenant, changed.timeZone());
    }
  }

  private void set(TenantId tenant, String zone) {
    sql.deleteFrom(TENANT_ZONE).where(TENANT.eq(tenant)).execute();
    sql.insertInto(TENANT_ZONE).set(TENANT, tenant).set(ZONE, zone).execute();
    known.put(tenant, ZoneId.of(zone));
  }

  /** UTC for a tenant that has not signed up. */
  ZoneId of(TenantId tenant) {
    return known.computeIfAbsent(tenant, this::stored);
  }

  private ZoneId stored(TenantId tenant) {
    return sql.select(ZONE)
        .from(TENANT_ZONE)
        .where(TENANT.eq(tenant))
        .fetchOptional(ZONE)
        .map(ZoneId::of)
        .orElse(ZoneOffset.UTC);
  }
}
