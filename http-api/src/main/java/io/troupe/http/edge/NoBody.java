package io.troupe.http.edge;

/** The body of a request that has none; an object without fields says the same. */
public record NoBody() {}
