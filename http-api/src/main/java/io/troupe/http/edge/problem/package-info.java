/** Errors as RFC 9457 problems: their stable codes, and the one exception that carries them. */
@NullMarked
package io.troupe.http.edge.problem;

import org.jspecify.annotations.NullMarked;
