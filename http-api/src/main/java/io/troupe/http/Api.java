package io.troupe.http;

import static org.apache.pekko.http.javadsl.server.Directives.concat;
import static org.apache.pekko.http.javadsl.server.Directives.pathPrefix;

import io.troupe.http.analytics.PerformanceRoutes;
import io.troupe.http.billing.InvoiceRoutes;
import io.troupe.http.billing.UsageRoutes;
import io.troupe.http.credits.WalletRoutes;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Edge;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.entity.Listings;
import io.troupe.http.learning.LearningRoutes;
import io.troupe.http.people.Names;
import io.troupe.http.people.People;
import io.troupe.http.people.Sealing;
import io.troupe.projections.members.MembersQueries;
import org.apache.pekko.http.javadsl.server.Route;

/** The contents page of the interface: one line a resource. */
public final class Api {
  private final Edge edge;
  private final LearningRoutes learning;
  private final WalletRoutes wallets;
  private final InvoiceRoutes invoices;
  private final PerformanceRoutes performance;
  private final UsageRoutes usage;

  public Api(Edge edge, Backend backend) {
    var entities = new Entities(backend.engine());
    var listings = new Listings(backend.readModels());
    var sealing = new Sealing(backend.vault());
    var people = new People(entities, sealing);
    var names = new Names(new MembersQueries(listings.models()::query), sealing);
    this.edge = edge;
    this.learning = new LearningRoutes(edge, backend, entities, listings);
    this.wallets = new WalletRoutes(edge, entities, people, listings);
    this.invoices = new InvoiceRoutes(edge, entities, people);
    this.performance = new PerformanceRoutes(edge, listings, names);
    this.usage = new UsageRoutes(edge, listings);
  }

  public Route routes() {
    return pathPrefix("v1", () -> edge.authenticated(this::signedIn));
  }

  private Route signedIn(Caller caller) {
    return concat(
        learning.routes(caller),
        wallets.routes(caller),
        invoices.routes(caller),
        pathPrefix("analytics", () -> performance.routes(caller)),
        pathPrefix("billing", () -> usage.routes(caller)));
  }
}
