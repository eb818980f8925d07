/** What surrounds every request: trace, admission, error rendering, safe headers, access log. */
@NullMarked
package io.troupe.http.edge.handling;

import org.jspecify.annotations.NullMarked;
