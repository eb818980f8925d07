package io.troupe.http.tenancy.member;

import io.troupe.engine.values.TenantId;
import io.troupe.http.edge.Answer;
import io.troupe.http.edge.Read;
import io.troupe.http.edge.Stages;
import io.troupe.http.edge.entity.Listings;
import io.troupe.http.edge.entity.Places;
import io.troupe.http.edge.exchange.Page;
import io.troupe.http.edge.json.Kebab;
import io.troupe.projections.members.MemberRow;
import io.troupe.projections.members.MembersProjection;
import io.troupe.projections.members.MembersQueries;
import java.util.concurrent.CompletionStage;

/** The members of a tenant, the eldest first. */
final class MemberList {
  private final Listings listings;
  private final MemberViews views;
  private final MembersQueries members;

  MemberList(Listings listings, MemberViews views) {
    this.listings = listings;
    this.views = views;
    this.members = new MembersQueries(listings.models()::query);
  }

  CompletionStage<Answer> page(Read read) {
    var page = read.page("members", Places.KEYS);
    var tenant = new TenantId(read.caller().tenant());
    var after = Places.after(page);
    return listings
        .ask(read, MembersProjection.NAME, () -> members.list(tenant, after, page.limit()))
        .thenApply(
            rows -> Page.of(rows, page.limit(), row -> Places.cursor("members", row.place())))
        .thenCompose(rows -> opened(tenant, rows))
        .thenApply(Answer::ok);
  }

  private CompletionStage<Page<MemberJson.Member>> opened(TenantId tenant, Page<MemberRow> rows) {
    return Stages.all(rows.items(), row -> member(tenant, row))
        .thenApply(items -> new Page<>(items, rows.next()));
  }

  private CompletionStage<MemberJson.Member> member(TenantId tenant, MemberRow row) {
    var status = Kebab.of(row.status());
    return views.member(
        tenant, row.account().value(), row.name(), row.email(), row.roles(), status);
  }
}
