/** A person's inbox: the latest notifications, read and unread. */
@NullMarked
package io.troupe.engine.messaging.inbox;

import org.jspecify.annotations.NullMarked;
