/** Sends what is queued to the outside world by mail. */
@NullMarked
package io.troupe.engine.processes.mailing;

import org.jspecify.annotations.NullMarked;
