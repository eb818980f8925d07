/** Credits over HTTP. */
@NullMarked
package io.troupe.http.credits;

import org.jspecify.annotations.NullMarked;
