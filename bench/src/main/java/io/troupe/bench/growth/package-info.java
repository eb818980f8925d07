/** How costs grow with what there is already. */
@NullMarked
package io.troupe.bench.growth;

import org.jspecify.annotations.NullMarked;
