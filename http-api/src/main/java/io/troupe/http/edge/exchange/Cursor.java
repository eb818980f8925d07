package io.troupe.http.edge.exchange;

import static io.troupe.http.edge.problem.EdgeProblem.BAD_PARAMETER;

import io.troupe.http.edge.json.Json;
import io.troupe.http.edge.problem.Problem;
import io.troupe.http.edge.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

/**
 * Where a page ended: the sort keys of its last item. Not signed, as it opens nothing: the
 * listing's query keeps to the caller's scope whatever the keys say. Keys are opaque to clients,
 * who only send back what they got.
 *
 * @param listing the listing it belongs to; a cursor of one is refused by another
 * @param keys 1 to 4 sort keys as text, each at most 256 characters
 */
public record Cursor(String listing, List<String> keys) {
  /** The query parameter that carries it. */
  public static final String PARAMETER = "cursor";

  private static final int MAX_TEXT = 2_048;
  private static final int MAX_KEYS = 4;
  private static final int MAX_KEY = 256;

  /** Copies the keys and checks the bounds. */
  public Cursor {
    keys = List.copyOf(keys);
    if (keys.isEmpty() || keys.size() > MAX_KEYS) {
      throw new IllegalArgumentException("1 to 4 keys");
    }
    if (keys.stream().anyMatch(key -> key.length() > MAX_KEY)) {
      throw new IllegalArgumentException("a key of at most 256 characters");
    }
  }

  /** The opaque form: base64url. */
  public String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.write(this));
  }

  /**
   * Reads the opaque form.
   *
   * @param listing the listing that is asked
   * @param keys how many sort keys that listing has
   * @throws ProblemException {@code bad-parameter} for anything that this listing never gave out
   */
  public static Cursor parse(String text, String listing, int keys) {
    try {
      var cursor = Json.read(decoded(text), Cursor.class);
      if (cursor.listing.equals(listing) && cursor.keys.size() == keys) {
        return cursor;
      }
    } catch (IllegalArgumentException | ProblemException _) {
      // Answered below: what exactly is wrong in an opaque text helps nobody.
    }
    throw unknown();
  }

  /**
   * The place that the keys name.
   *
   * @param place reads the keys; fails on what is no place of the listing
   * @throws ProblemException {@code bad-parameter} when it does
   */
  public <P> P at(Function<List<String>, P> place) {
    try {
      return place.apply(keys);
    } catch (IllegalArgumentException | DateTimeException _) {
      throw unknown();
    }
  }

  /**
   * A key that is a time, of a year that every database can hold.
   *
   * @throws DateTimeException for any other text
   */
  public static Instant instant(String key) {
    var instant = Instant.parse(key);
    var year = instant.atOffset(ZoneOffset.UTC).getYear();
    if (year < 1 || year > 9999) {
      throw new DateTimeException("year");
    }
    return instant;
  }

  /** What to fail with when a cursor turns out to be one that was never given out. */
  public static ProblemException unknown() {
    return Problem.of(BAD_PARAMETER, "Send the 'next' of the page before, unchanged.", PARAMETER)
        .exception();
  }

  private static byte[] decoded(String text) {
    return Base64.getUrlDecoder().decode(text.length() > MAX_TEXT ? "" : text);
  }
}
