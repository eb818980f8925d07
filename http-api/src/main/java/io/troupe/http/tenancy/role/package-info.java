/** Roles over HTTP, and who may give which. */
@NullMarked
package io.troupe.http.tenancy.role;

import org.jspecify.annotations.NullMarked;
