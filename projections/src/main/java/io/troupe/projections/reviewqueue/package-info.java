/** Work handed in that waits for a verdict. */
@NullMarked
package io.troupe.projections.reviewqueue;

import org.jspecify.annotations.NullMarked;
