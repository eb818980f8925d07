package io.troupe.projections.roles;

import static io.troupe.projections.roles.RoleTable.DEFINED;
import static io.troupe.projections.roles.RoleTable.ID;
import static io.troupe.projections.roles.RoleTable.NAME;
import static io.troupe.projections.roles.RoleTable.PERMISSIONS;

import io.troupe.engine.values.RoleId;
import io.troupe.projections.table.Place;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Record;

/**
 * A custom role.
 *
 * @param permissions codes
 */
public record RoleRow(RoleId id, String name, Set<String> permissions, Instant definedAt) {
  private static final String SEPARATOR = " ";

  public RoleRow {
    permissions = Collections.unmodifiableSet(new TreeSet<>(permissions));
  }

  /** Where a page that ends with this row goes on. */
  public Place place() {
    return new Place(definedAt, id.value());
  }

  static RoleRow of(Record row) {
    var permissions = Set.copyOf(List.of(row.get(PERMISSIONS).split(SEPARATOR)));
    return new RoleRow(row.get(ID), row.get(NAME), permissions, row.get(DEFINED));
  }

  static String text(Set<String> permissions) {
    return String.join(SEPARATOR, new TreeSet<>(permissions));
  }
}
