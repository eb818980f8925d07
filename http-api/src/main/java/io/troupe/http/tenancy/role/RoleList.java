package io.troupe.http.tenancy.role;

import io.troupe.engine.tenancy.role.BuiltInRole;
import io.troupe.engine.values.TenantId;
import io.troupe.http.edge.Answer;
import io.troupe.http.edge.Read;
import io.troupe.http.edge.entity.Listings;
import io.troupe.http.edge.entity.Places;
import io.troupe.http.edge.exchange.Page;
import io.troupe.projections.roles.RoleRow;
import io.troupe.projections.roles.RolesProjection;
import io.troupe.projections.roles.RolesQueries;
import io.troupe.projections.table.Place;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The built-in roles, then the tenant's own, the eldest first. */
final class RoleList {
  private final Listings listings;
  private final RolesQueries roles;

  private record Row(Place place, RoleJson.Role role) {
    static Row of(RoleRow role) {
      return new Row(role.place(), RoleJson.Role.of(role));
    }

    /** They stand where no role of a tenant can: at the first seconds of 1970. */
    static Row of(BuiltInRole role) {
      var at = Instant.ofEpochSecond(role.ordinal());
      return new Row(new Place(at, role.code()), RoleJson.Role.of(role));
    }
  }

  RoleList(Listings listings) {
    this.listings = listings;
    this.roles = new RolesQueries(listings.models()::query);
  }

  CompletionStage<Answer> page(Read read) {
    var page = read.page("roles", Places.KEYS);
    var after = Places.after(page);
    var tenant = new TenantId(read.caller().tenant());
    return listings
        .ask(read, RolesProjection.NAME, () -> roles.list(tenant, after, page.limit()))
        .thenApply(own -> rows(after, own).limit(page.limit() + 1L).toList())
        .thenApply(rows -> Page.of(rows, page.limit(), row -> Places.cursor("roles", row.place())))
        .thenApply(rows -> Answer.ok(rows.map(Row::role)));
  }

  private static Stream<Row> rows(@Nullable Place after, List<RoleRow> own) {
    var builtIn =
        Stream.of(BuiltInRole.values())
            .map(Row::of)
            .filter(row -> after == null || row.place().at().isAfter(after.at()));
    return Stream.concat(builtIn, own.stream().map(Row::of));
  }
}
