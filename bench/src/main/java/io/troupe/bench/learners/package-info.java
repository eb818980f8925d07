/** The people of academies in mixed use of a node. */
@NullMarked
package io.troupe.bench.learners;

import org.jspecify.annotations.NullMarked;
