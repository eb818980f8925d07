package io.troupe.http.billing;

import static io.troupe.engine.tenancy.role.Permission.FINANCE_READ;
import static java.util.stream.Collectors.toSet;
import static org.apache.pekko.http.javadsl.server.Directives.get;
import static org.apache.pekko.http.javadsl.server.Directives.path;
import static org.apache.pekko.http.javadsl.server.Directives.pathEnd;

import io.troupe.engine.values.TenantId;
import io.troupe.http.edge.Answer;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Edge;
import io.troupe.http.edge.Read;
import io.troupe.http.edge.entity.Listings;
import io.troupe.http.edge.entity.TimeListing;
import io.troupe.http.edge.exchange.Page;
import io.troupe.http.people.Names;
import io.troupe.http.tenancy.tenant.Today;
import io.troupe.projections.finance.FinanceProjection;
import io.troupe.projections.finance.FinanceQueries;
import io.troupe.projections.finance.FinanceRow;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.http.javadsl.server.Route;

/** {@code /invoices} and {@code /analytics/finance}: the invoices of a tenant and their sums. */
public final class FinanceRoutes {
  private final Edge edge;
  private final Listings listings;
  private final FinanceQueries queries;
  private final TimeListing<FinanceRow> listing;
  private final Names names;
  private final Today today;

  public FinanceRoutes(Edge edge, Listings listings, Names names, Today today) {
    this.edge = edge;
    this.listings = listings;
    this.names = names;
    this.today = today;
    queries = new FinanceQueries(listings.models()::query);
    listing = new TimeListing<>(listings, FinanceProjection.NAME, FinanceRow::place);
  }

  public Route routes(Caller caller) {
    return pathEnd(() -> get(() -> edge.query(caller, FINANCE_READ, this::list)));
  }

  /** Below {@code /analytics}. */
  public Route analytics(Caller caller) {
    return path("finance", () -> get(() -> edge.query(caller, FINANCE_READ, this::totals)));
  }

  private CompletionStage<Answer> list(Read read) {
    return listing.page(read, queries::list).thenCompose(page -> named(read.caller(), page));
  }

  private CompletionStage<Answer> named(Caller caller, Page<FinanceRow> page) {
    return names
        .of(caller, page.items().stream().map(FinanceRow::customer).collect(toSet()))
        .thenApply(customers ->
            Answer.ok(
                page.map(row ->
                    FinanceJson.InvoiceRow.of(
                        row, Objects.requireNonNull(customers.get(row.customer()))))));
  }

  /** Overdue is what was due before today, where the tenant is. */
  private CompletionStage<Answer> totals(Read read) {
    var tenant = new TenantId(read.caller().tenant());
    return today
        .of(read.caller())
        .thenCompose(
            day -> listings.ask(read, FinanceProjection.NAME, () -> queries.totals(tenant, day)))
        .thenApply(totals -> Answer.ok(FinanceJson.Totals.of(totals)));
  }
}
