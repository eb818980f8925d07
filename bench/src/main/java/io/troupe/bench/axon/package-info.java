/** The peer on Axon Framework. */
@NullMarked
package io.troupe.bench.axon;

import org.jspecify.annotations.NullMarked;
