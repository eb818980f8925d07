/** The invitation to sign up with an account: single use, and it expires. */
@NullMarked
package io.troupe.engine.tenancy.invitation;

import org.jspecify.annotations.NullMarked;
