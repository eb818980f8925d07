/** What a person may do in a tenant: permissions, and the built-in roles made of them. */
@NullMarked
package io.troupe.engine.tenancy.role;

import org.jspecify.annotations.NullMarked;
