/** What people are told, over HTTP. */
@NullMarked
package io.troupe.http.messaging;

import org.jspecify.annotations.NullMarked;
