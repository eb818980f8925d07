/** Conversations with the coach in brief. */
@NullMarked
package io.troupe.projections.threads;

import org.jspecify.annotations.NullMarked;
