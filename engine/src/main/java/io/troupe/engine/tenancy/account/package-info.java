/** A person's account in a tenant: sign-in, sessions, roles and consents. */
@NullMarked
package io.troupe.engine.tenancy.account;

import org.jspecify.annotations.NullMarked;
