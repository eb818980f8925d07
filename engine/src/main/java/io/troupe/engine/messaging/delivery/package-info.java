/** One message on its way to the outside world, tried again until it is sent or given up. */
@NullMarked
package io.troupe.engine.messaging.delivery;

import org.jspecify.annotations.NullMarked;
