/** Benchmarks of Troupe beside what people would use instead. */
@NullMarked
package io.troupe.bench;

import org.jspecify.annotations.NullMarked;
