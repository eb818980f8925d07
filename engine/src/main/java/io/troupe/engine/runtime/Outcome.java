package io.troupe.engine.runtime;

import org.jspecify.annotations.Nullable;

/**
 * What came of a command that stored events.
 *
 * @param fingerprint what the command said
 * @param version the entity's version after it
 * @param view the first answer; absent when it has to be worked out from the journal
 */
record Outcome<V>(long fingerprint, long version, @Nullable V view) {}
