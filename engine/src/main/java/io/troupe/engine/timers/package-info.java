/** Durable timers: what entities wait for is kept in a table, so that none has to stay loaded. */
@NullMarked
package io.troupe.engine.timers;

import org.jspecify.annotations.NullMarked;
