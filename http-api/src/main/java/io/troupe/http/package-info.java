/** The public HTTP interface: REST, WebSocket and server-sent events. */
@NullMarked
package io.troupe.http;

import org.jspecify.annotations.NullMarked;
