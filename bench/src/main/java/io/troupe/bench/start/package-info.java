/** How long a node takes to start. */
@NullMarked
package io.troupe.bench.start;

import org.jspecify.annotations.NullMarked;
