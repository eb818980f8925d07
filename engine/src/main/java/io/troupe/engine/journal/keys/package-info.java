/**
 * Personal data: each person's own key, what is sealed under it, and its destruction, which erases
 * all of it at once.
 */
@NullMarked
package io.troupe.engine.journal.keys;

import org.jspecify.annotations.NullMarked;
