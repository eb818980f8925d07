/** What an entity costs: to bring back, and to keep in memory. */
@NullMarked
package io.troupe.bench.entities;

import org.jspecify.annotations.NullMarked;
