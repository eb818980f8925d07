/** Sign-in over HTTP: sessions and their tokens. */
@NullMarked
package io.troupe.http.tenancy.session;

import org.jspecify.annotations.NullMarked;
