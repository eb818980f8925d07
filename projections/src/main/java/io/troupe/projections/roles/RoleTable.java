package io.troupe.projections.roles;

import io.troupe.engine.values.RoleId;
import io.troupe.projections.table.Columns;
import java.time.Instant;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** One row a custom role that is not retired. */
final class RoleTable {
  static final Table<Record> ROLE = Columns.table("custom_role");
  static final Field<RoleId> ID = Columns.id("role_id", RoleId.class, RoleId::new);
  static final Field<String> NAME = Columns.text("name");
  static final Field<String> PERMISSIONS = Columns.text("permissions");
  static final Field<Instant> DEFINED = Columns.time("defined_at");

  static final List<Field<?>> COLUMNS = List.of(ID, NAME, PERMISSIONS, DEFINED);

  private RoleTable() {}
}
