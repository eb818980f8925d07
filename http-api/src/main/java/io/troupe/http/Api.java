package io.troupe.http;

import static org.apache.pekko.http.javadsl.server.Directives.concat;
import static org.apache.pekko.http.javadsl.server.Directives.pathPrefix;

import io.troupe.http.ai.CoachRoutes;
import io.troupe.http.credits.WalletRoutes;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Edge;
import io.troupe.http.edge.entity.Entities;
import org.apache.pekko.http.javadsl.server.Route;

/** The contents page of the interface: one line a resource. */
public final class Api {
  private final Edge edge;
  private final CoachRoutes coach;
  private final WalletRoutes wallets;

  public Api(Edge edge, Backend backend) {
    var entities = new Entities(backend.engine());
    this.edge = edge;
    this.coach = new CoachRoutes(edge, entities, backend);
    this.wallets = new WalletRoutes(edge, entities);
  }

  public Route routes() {
    return pathPrefix("v1", () -> edge.authenticated(this::signedIn));
  }

  private Route signedIn(Caller caller) {
    return concat(wallets.routes(caller), coach.routes(caller));
  }
}
