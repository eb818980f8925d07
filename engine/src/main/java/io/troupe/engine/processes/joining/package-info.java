/** From an invitation to an account that can sign in. */
@NullMarked
package io.troupe.engine.processes.joining;

import org.jspecify.annotations.NullMarked;
