/** Invitations over HTTP: inviting, withdrawing, accepting. */
@NullMarked
package io.troupe.http.tenancy.invitation;

import org.jspecify.annotations.NullMarked;
