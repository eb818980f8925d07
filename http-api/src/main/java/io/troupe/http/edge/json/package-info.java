/** Strict JSON: what comes in is exactly what a wire record says, or a problem naming the field. */
@NullMarked
package io.troupe.http.edge.json;

import org.jspecify.annotations.NullMarked;
