/** Invitations and what became of them. */
@NullMarked
package io.troupe.projections.invitations;

import org.jspecify.annotations.NullMarked;
