/** The accounts of a tenant. */
@NullMarked
package io.troupe.projections.members;

import org.jspecify.annotations.NullMarked;
