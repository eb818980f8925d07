package io.troupe.engine.runtime;

import java.time.Instant;

/**
 * Something an entity is waiting for: at {@code due} the entity is given {@code command}. Keys are
 * unique within the entity.
 */
public record Timer<C>(String key, Instant due, C command) {}
