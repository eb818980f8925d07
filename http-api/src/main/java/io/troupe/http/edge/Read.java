package io.troupe.http.edge;

import io.troupe.http.edge.exchange.Cursor;
import io.troupe.http.edge.exchange.JournalPosition;
import io.troupe.http.edge.exchange.PageRequest;
import java.util.Optional;
import org.apache.pekko.http.javadsl.model.HttpHeader;
import org.apache.pekko.http.javadsl.model.HttpRequest;

/** A request to read, by somebody already known to hold the route's permission. */
public final class Read {
  private static final String LAST_EVENT = "Last-Event-ID";

  private final Caller caller;
  private final HttpRequest request;

  Read(Caller caller, HttpRequest request) {
    this.caller = caller;
    this.request = request;
  }

  /** Who asks. */
  public Caller caller() {
    return caller;
  }

  /**
   * The position before which the query must not be answered, if the client names one.
   *
   * @throws io.troupe.http.edge.problem.ProblemException {@code bad-header}
   */
  public Optional<JournalPosition> waitFor() {
    return request
        .getHeader(JournalPosition.WAIT_FOR)
        .map(HttpHeader::value)
        .map(JournalPosition::new);
  }

  /**
   * The page that is asked for.
   *
   * @param listing name of the listing, the same for each of its pages
   * @param keys how many sort keys its cursors hold
   * @throws io.troupe.http.edge.problem.ProblemException {@code bad-parameter}
   */
  public PageRequest page(String listing, int keys) {
    return PageRequest.parse(
        parameter(PageRequest.LIMIT), parameter(Cursor.PARAMETER), listing, keys);
  }

  /** The id of the last event that a client of an event stream has seen, if it says so. */
  public Optional<String> lastEvent() {
    return request.getHeader(LAST_EVENT).map(HttpHeader::value);
  }

  /** A query parameter; the first when it stands there several times. */
  public Optional<String> parameter(String name) {
    return request.getUri().query().get(name);
  }
}
