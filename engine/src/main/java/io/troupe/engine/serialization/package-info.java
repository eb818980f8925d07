/**
 * How commands, events, states and replies are written: JSON under short names, never class names.
 */
@NullMarked
package io.troupe.engine.serialization;

import org.jspecify.annotations.NullMarked;
