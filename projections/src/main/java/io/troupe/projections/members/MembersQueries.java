package io.troupe.projections.members;

import static io.troupe.projections.members.MemberTable.ACCOUNT;
import static io.troupe.projections.members.MemberTable.COLUMNS;
import static io.troupe.projections.members.MemberTable.JOINED;
import static io.troupe.projections.members.MemberTable.MEMBER;
import static io.troupe.projections.table.Columns.TENANT;

import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.TenantId;
import io.troupe.projections.table.Listing;
import io.troupe.projections.table.Place;
import io.troupe.projections.table.Querying;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Asks for members. */
public final class MembersQueries {
  /** Most accounts that may be asked for by their ids. */
  public static final int MOST_IDS = 1_000;

  private static final Listing BY_AGE = Listing.byAge(JOINED, ACCOUNT);

  private final Querying models;

  public MembersQueries(Querying models) {
    this.models = models;
  }

  /**
   * A tenant's members, the eldest first, one more than the limit if there are more.
   *
   * @param limit 1 to 200
   */
  public CompletionStage<List<MemberRow>> list(TenantId tenant, @Nullable Place after, int limit) {
    return models.query(
        MembersProjection.NAME,
        sql ->
            BY_AGE
                .page(sql.select(COLUMNS).from(MEMBER).where(TENANT.eq(tenant)), after, limit)
                .fetch(MemberRow::of));
  }

  /** One member of a tenant. */
  public CompletionStage<Optional<MemberRow>> one(TenantId tenant, AccountId account) {
    return byId(tenant, Set.of(account))
        .thenApply(found -> Optional.ofNullable(found.get(account)));
  }

  /**
   * Those of these accounts that are members of the tenant: the names for a page of other things.
   *
   * @throws IllegalArgumentException for more than {@value #MOST_IDS} accounts
   */
  public CompletionStage<Map<AccountId, MemberRow>> byId(TenantId tenant, Set<AccountId> accounts) {
    if (accounts.size() > MOST_IDS) {
      throw new IllegalArgumentException("at most " + MOST_IDS + " accounts");
    }
    return models.query(
        MembersProjection.NAME,
        sql ->
            sql.select(COLUMNS)
                .from(MEMBER)
                .where(TENANT.eq(tenant), ACCOUNT.in(accounts))
                .fetchMap(ACCOUNT, MemberRow::of));
  }
}
