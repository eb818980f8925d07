/** The machine and the databases that benchmarks run on. */
@NullMarked
package io.troupe.bench.machine;

import org.jspecify.annotations.NullMarked;
