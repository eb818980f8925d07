/** SQL read models: lists and sums made from events. */
@NullMarked
package io.troupe.projections;

import org.jspecify.annotations.NullMarked;
