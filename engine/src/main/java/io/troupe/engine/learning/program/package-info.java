/** The programme: modules and lessons, drafted, changed, and published in numbered versions. */
@NullMarked
package io.troupe.engine.learning.program;

import org.jspecify.annotations.NullMarked;
