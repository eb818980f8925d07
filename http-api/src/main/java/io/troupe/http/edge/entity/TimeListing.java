package io.troupe.http.edge.entity;

import io.troupe.engine.values.TenantId;
import io.troupe.http.edge.Read;
import io.troupe.http.edge.exchange.Cursor;
import io.troupe.http.edge.exchange.Page;
import io.troupe.projections.table.Place;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A read model's rows by time and id, as the pages of a listing. */
public final class TimeListing<R> {
  private static final int KEYS = 2;

  /** Asks for one row more than the limit, so that it shows whether there is a further page. */
  @FunctionalInterface
  public interface Query<R> {
    CompletionStage<List<R>> rows(TenantId tenant, @Nullable Place after, int limit);
  }

  private final Listings listings;
  private final String model;
  private final Function<R, Place> place;

  /**
   * @param model name of the read model, and of the listing in its cursors
   * @param place where a page that ends with a row goes on
   */
  public TimeListing(Listings listings, String model, Function<R, Place> place) {
    this.listings = listings;
    this.model = model;
    this.place = place;
  }

  /** The page that a request asks for, of the caller's tenant. */
  public CompletionStage<Page<R>> page(Read read, Query<R> query) {
    var page = read.page(model, KEYS);
    var after = page.after().map(it -> it.at(TimeListing::place)).orElse(null);
    var tenant = new TenantId(read.caller().tenant());
    return listings
        .ask(read, model, () -> query.rows(tenant, after, page.limit()))
        .thenApply(rows -> Page.of(rows, page.limit(), this::cursor));
  }

  private Cursor cursor(R row) {
    var last = place.apply(row);
    return new Cursor(model, List.of(last.at().toString(), last.id()));
  }

  private static Place place(List<String> keys) {
    return new Place(Cursor.instant(keys.getFirst()), keys.getLast());
  }
}
