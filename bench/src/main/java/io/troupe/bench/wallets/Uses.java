package io.troupe.bench.wallets;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.table;

import io.troupe.engine.values.TenantId;
import org.jooq.DSLContext;

/** Rows of the read model of what was spent, and their credits. */
record Uses(long rows, long credits) {
  static Uses of(DSLContext sql, TenantId tenant) {
    var credits = sum(field(name("credits"), Long.class));
    var sums =
        sql.select(count(), coalesce(credits, inline(0)))
            .from(table(name("usage_entry")))
            .where(field(name("tenant_id"), String.class).eq(tenant.value()))
            .fetchSingle();
    return new Uses(sums.value1(), sums.value2().longValueExact());
  }
}
