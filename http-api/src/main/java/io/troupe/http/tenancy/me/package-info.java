/** Who the caller is, over HTTP. */
@NullMarked
package io.troupe.http.tenancy.me;

import org.jspecify.annotations.NullMarked;
