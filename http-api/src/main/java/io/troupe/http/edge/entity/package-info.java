/** From a request to an entity's answer and back to HTTP. */
@NullMarked
package io.troupe.http.edge.entity;

import org.jspecify.annotations.NullMarked;
