package io.troupe.engine.credits.wallet;

import io.troupe.engine.values.Credits;

/** How a hold ended: what it spent, zero when it was released, and whether that was refunded. */
public record Settled(Credits captured, boolean refunded) {}
