/** Read models on the tail: one schema a generation, rebuilt beside the one that answers. */
@NullMarked
package io.troupe.projections.runtime;

import org.jspecify.annotations.NullMarked;
