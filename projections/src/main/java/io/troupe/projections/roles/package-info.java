/** The custom roles of a tenant. */
@NullMarked
package io.troupe.projections.roles;

import org.jspecify.annotations.NullMarked;
