/** The coach over HTTP. */
@NullMarked
package io.troupe.http.ai;

import org.jspecify.annotations.NullMarked;
