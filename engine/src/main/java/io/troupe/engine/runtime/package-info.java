/** The one way every entity runs: decide, store, evolve, answer; written once for all of them. */
@NullMarked
package io.troupe.engine.runtime;

import org.jspecify.annotations.NullMarked;
