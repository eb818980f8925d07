/**
 * The small values that every part of the engine shares: pure, validated, without behaviour of
 * their own.
 */
@NullMarked
package io.troupe.engine.values;

import org.jspecify.annotations.NullMarked;
