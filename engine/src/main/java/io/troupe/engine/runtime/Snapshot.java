package io.troupe.engine.runtime;

/**
 * A stored {@link Lived}.
 *
 * @param commands the latest of its {@link Outcomes}, without their views
 */
public record Snapshot<S>(String type, long version, S state, String commands) {}
