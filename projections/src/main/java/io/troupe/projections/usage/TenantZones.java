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

/** The time zones by which tenants' days begin. One run asks for each once. */
final class TenantZones {
  private static final Table<Record> TENANT_ZONE = Columns.table("tenant_zone");
  private static final Field<String> ZONE = Columns.text("time_zone");

  /** More than are active at once; then all are asked for anew. */
  private static final int KEPT = 10_000;

  private final Map<TenantId, ZoneId> known = new HashMap<>();

  /** Notes the zone of a tenant that signs up or changes it; other events are not its business. */
  void on(DSLContext sql, Recorded recorded) {
    var tenant = recorded.position().tenant();
    if (recorded.event() instanceof TenantSignedUp signedUp) {
      set(sql, tenant, signedUp.timeZone());
    }
    if (recorded.event() instanceof TenantSettingsChanged changed) {
      set(sql, tenant, changed.timeZone());
    }
  }

  private void set(DSLContext sql, TenantId tenant, String zone) {
    sql.deleteFrom(TENANT_ZONE).where(TENANT.eq(tenant)).execute();
    sql.insertInto(TENANT_ZONE).set(TENANT, tenant).set(ZONE, zone).execute();
    known.put(tenant, ZoneId.of(zone));
  }

  /** UTC for a tenant that has not signed up. */
  ZoneId of(DSLContext sql, TenantId tenant) {
    if (known.size() > KEPT) {
      known.clear();
    }
    return known.computeIfAbsent(tenant, _ -> stored(sql, tenant));
  }

  private static ZoneId stored(DSLContext sql, TenantId tenant) {
    return sql.select(ZONE)
        .from(TENANT_ZONE)
        .where(TENANT.eq(tenant))
        .fetchOptional(ZONE)
        .map(ZoneId::of)
        .orElse(ZoneOffset.UTC);
  }
}
