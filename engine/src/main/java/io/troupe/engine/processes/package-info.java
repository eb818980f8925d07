/** Processes: what one entity's event leads to at others, and the runner that sees to it. */
@NullMarked
package io.troupe.engine.processes;

import org.jspecify.annotations.NullMarked;
