package io.troupe.engine.runtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A timer set or moved to {@code due}; cancelled or done when {@code due} is absent. */
public record TimerChange(String key, @Nullable Instant due) {}
