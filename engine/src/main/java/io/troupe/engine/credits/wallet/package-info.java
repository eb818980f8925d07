/** The credit wallet: grants, holds, and a balance that is never negative. */
@NullMarked
package io.troupe.engine.credits.wallet;

import org.jspecify.annotations.NullMarked;
