package io.troupe.engine.runtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who and what caused an event, and when.
 *
 * @param fingerprint what the command said, so that its id with another content is noticed
 * @param cause the event that led to the command, as {@link Position#text()}; absent for a person's
 * @param trace W3C trace id, 32 hex digits
 */
public record Provenance(
    Principal principal,
    CommandId command,
    long fingerprint,
    @Nullable String cause,
    String trace,
    Instant at) {}
