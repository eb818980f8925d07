/** Tenants, their people and what these may do, over HTTP. */
@NullMarked
package io.troupe.http.tenancy;

import org.jspecify.annotations.NullMarked;
