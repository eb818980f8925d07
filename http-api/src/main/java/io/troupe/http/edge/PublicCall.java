package io.troupe.http.edge;

/**
 * A request for a change by somebody who is not signed in, read and checked.
 *
 * @param traceId 32 hexadecimal digits that tie together all that the request causes
 * @param commandId id for the command that it makes; the same for a repeat with the same body
 * @param body the body
 */
public record PublicCall<B>(String traceId, String commandId, B body) {}
