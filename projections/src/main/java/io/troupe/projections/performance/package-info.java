/** How learners do in their programmes. */
@NullMarked
package io.troupe.projections.performance;

import org.jspecify.annotations.NullMarked;
