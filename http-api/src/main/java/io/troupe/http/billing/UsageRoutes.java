package io.troupe.http.billing;

import static io.troupe.engine.tenancy.role.Permission.USAGE_READ;
import static org.apache.pekko.http.javadsl.server.Directives.get;
import static org.apache.pekko.http.javadsl.server.Directives.path;

import io.troupe.engine.values.WalletId;
import io.troupe.http.edge.Answer;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Edge;
import io.troupe.http.edge.Parameters;
import io.troupe.http.edge.Read;
import io.troupe.http.edge.entity.Listings;
import io.troupe.projections.usage.UsageFilter;
import java.time.LocalDate;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.http.javadsl.server.Route;

/** {@code /billing/usage}: what credits were used for, summed by day or use by use. */
public final class UsageRoutes {
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

  private final Edge edge;
  private final UsageListings listings;

  public UsageRoutes(Edge edge, Listings listings) {
    this.edge = edge;
    this.listings = new UsageListings(listings);
  }

  /** Below {@code /billing}. */
  public Route routes(Caller caller) {
    return path("usage", () -> get(() -> edge.query(caller, USAGE_READ, this::list)));
  }

  private CompletionStage<Answer> list(Read read) {
    return switch (read.parameter("by").orElse("day")) {
      case "day" -> listings.sums(read, filter(read)).thenApply(Answer::ok);
      case "event" -> listings.uses(read, filter(read)).thenApply(Answer::ok);
      default -> throw Parameters.bad("by", "One of day, event is allowed.");
    };
  }

  private static UsageFilter filter(Read read) {
    return new UsageFilter(
        Parameters.day(read, "from").orElse(FIRST),
        Parameters.day(read, "to").orElse(LAST),
        Parameters.id(read, "person").map(WalletId::new).orElse(null));
  }
}
