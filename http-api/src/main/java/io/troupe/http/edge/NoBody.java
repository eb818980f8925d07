package io.troupe.http.edge;

/** The body of a request that has none. */
public enum NoBody {
  NONE
}
