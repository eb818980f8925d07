/** How soon and how fast read models follow the journal. */
@NullMarked
package io.troupe.bench.readmodels;

import org.jspecify.annotations.NullMarked;
