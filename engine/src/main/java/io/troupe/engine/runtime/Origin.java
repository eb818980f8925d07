package io.troupe.engine.runtime;

import org.jspecify.annotations.Nullable;

/**
 * On whose behalf and because of what commands are given.
 *
 * @param cause the event that led here, as {@link Position#text()}; absent for a person's request
 * @param trace W3C trace id, 32 hex digits, that ties all that follows from one request together
 */
public record Origin(Principal principal, @Nullable String cause, String trace) {}
