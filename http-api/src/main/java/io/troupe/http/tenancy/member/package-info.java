/** The people of a tenant over HTTP. */
@NullMarked
package io.troupe.http.tenancy.member;

import org.jspecify.annotations.NullMarked;
