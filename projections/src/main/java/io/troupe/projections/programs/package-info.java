/** The programmes of a tenant in brief. */
@NullMarked
package io.troupe.projections.programs;

import org.jspecify.annotations.NullMarked;
