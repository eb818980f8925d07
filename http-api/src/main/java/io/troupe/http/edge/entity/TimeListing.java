package io.troupe.http.edge.entity;

import static io.troupe.http.edge.problem.EdgeProblem.BAD_PARAMETER;

import io.troupe.engine.values.TenantId;
import io.troupe.http.edge.Read;
import io.troupe.http.edge.exchange.Cursor;
import io.troupe.http.edge.exchange.Page;
import io.troupe.http.edge.problem.Problem;
import io.troupe.projections.table.Place;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
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
    var after = page.after().map(TimeListing::place).orElse(null);
    var tenant = new TenantId(read.caller().tenant());
    return listings
        .ask(read, model, () -> query.rows(tenant, after, page.limit()))
        .thenApply(rows -> Page.of(rows, page.limit(), this::cursor));
  }

  private Cursor cursor(R row) {
    var last = place.apply(row);
    return new Cursor(model, List.of(last.at().toString(), last.id()));
  }

  private static Place place(Cursor cursor) {
    return new Place(instant(cursor.keys().getFirst()), cursor.keys().getLast());
  }

  /**
   * A time of a cursor, of a year that every database can hold.
   *
   * @throws io.troupe.http.edge.problem.ProblemException {@code bad-parameter}
   */
  public static Instant instant(String key) {
    try {
      var instant = Instant.parse(key);
      var year = instant.atOffset(ZoneOffset.UTC).getYear();
      if (year >= 1 && year <= 9999) {
        return instant;
      }
    } catch (DateTimeException _) {
      // Answered below, like a year out of range.
    }
    throw Problem.of(BAD_PARAMETER, "Send the 'next' of the page before, unchanged.", Cursor.PARAMETER)
        .exception();
  }
}
