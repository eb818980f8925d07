/** Tenants over HTTP: sign-up and settings. */
@NullMarked
package io.troupe.http.tenancy.tenant;

import org.jspecify.annotations.NullMarked;
