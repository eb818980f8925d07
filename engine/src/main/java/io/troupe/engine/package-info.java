/** What a learning business is: its entities, and the runtime that runs them. */
@NullMarked
package io.troupe.engine;

import org.jspecify.annotations.NullMarked;
