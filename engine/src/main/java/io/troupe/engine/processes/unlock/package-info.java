/** Tells people what has changed on a journey. */
@NullMarked
package io.troupe.engine.processes.unlock;

import org.jspecify.annotations.NullMarked;
