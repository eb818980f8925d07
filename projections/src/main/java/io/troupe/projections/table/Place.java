package io.troupe.projections.table;

import java.time.Instant;

/** Where a page of a listing by time ended: the sort keys of its last row. */
public record Place(Instant at, String id) {}
