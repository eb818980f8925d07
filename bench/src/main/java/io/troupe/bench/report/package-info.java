/** What a benchmark has found, as text and as JSON. */
@NullMarked
package io.troupe.bench.report;

import org.jspecify.annotations.NullMarked;
