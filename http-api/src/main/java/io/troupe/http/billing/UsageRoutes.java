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
import io.troupe.http.edge.exchange.Page;
import io.troupe.http.tenancy.tenant.Today;
import io.troupe.projections.usage.UsageFilter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.pekko.http.javadsl.server.Route;

/** {@code /billing/usage}: what credits were used for, summed by day or use by use. */
public final class UsageRoutes {
  private static final int USUAL_DAYS = 31;
  private static final int MOST_DAYS = 366;

  private final Edge edge;
  private final UsageListings listings;
  private final Today today;

  public UsageRoutes(Edge edge, Listings listings, Today today) {
    this.edge = edge;
    this.listings = new UsageListings(listings);
    this.today = today;
  }

  /** Below {@code /billing}. */
  public Route routes(Caller caller) {
    return path("usage", () -> get(() -> edge.query(caller, USAGE_READ, this::list)));
  }

  private CompletionStage<Answer> list(Read read) {
    return last(read).thenCompose(last -> page(read, filter(read, last))).thenApply(Answer::ok);
  }

  private CompletionStage<Page<UsageJson.Row>> page(Read read, UsageFilter filter) {
    return switch (read.parameter("by").orElse("day")) {
      case "day" -> listings.sums(read, filter);
      case "event" -> listings.uses(read, filter);
      default -> throw Parameters.bad("by", "One of day, event is allowed.");
    };
  }

  private CompletionStage<LocalDate> last(Read read) {
    return Parameters.day(read, "to")
        .<CompletionStage<LocalDate>>map(CompletableFuture::completedFuture)
        .orElseGet(() -> today.of(read.caller()));
  }

  private static UsageFilter filter(Read read, LocalDate last) {
    var first = Parameters.day(read, "from").orElse(last.minusDays(USUAL_DAYS - 1));
    var days = ChronoUnit.DAYS.between(first, last) + 1;
    if (days < 1 || days > MOST_DAYS) {
      throw Parameters.bad("from", "From the first day to the last are 1 to 366 days.");
    }
    return new UsageFilter(
        first, last, Parameters.id(read, "person").map(WalletId::new).orElse(null));
  }
}
