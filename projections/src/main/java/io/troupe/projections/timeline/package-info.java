/** Every event of every entity, and who caused it. */
@NullMarked
package io.troupe.projections.timeline;

import org.jspecify.annotations.NullMarked;
