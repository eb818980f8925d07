package io.troupe.bench.http;

/** What a server has answered. */
public record Answered(int status, String body) {
  /** Whether the request was carried out. */
  public boolean isDone() {
    return status / 100 == 2;
  }
}
