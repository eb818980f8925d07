package io.troupe.http.edge.exchange;

/** The version of a thing as a strong entity tag (RFC 9110, 8.8.3): version 7 is {@code "7"}. */
public record EntityTag(long version) {
  /** The response header that carries it. */
  public static final String HEADER = "ETag";

  /** Its form in a header, with the quotation marks. */
  public String text() {
    return "\"" + version + "\"";
  }
}
