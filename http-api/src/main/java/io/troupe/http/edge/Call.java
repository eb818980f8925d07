package io.troupe.http.edge;

import io.troupe.http.edge.exchange.Precondition;

/**
 * A request for a change, read and checked.
 *
 * @param caller who asks; already known to hold the route's permission
 * @param commandId id for the command that it makes; the same for a repeat
 * @param precondition what {@code If-Match} asks
 * @param body the body
 */
public record Call<B>(Caller caller, String commandId, Precondition precondition, B body) {}
