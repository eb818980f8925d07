/** Access tokens (signed, short-lived) and refresh tokens (opaque, stored as a hash). */
@NullMarked
package io.troupe.http.edge.token;

import org.jspecify.annotations.NullMarked;
