/** The sample's wallet. */
@NullMarked
package io.troupe.architecture.sample.credits.wallet;

import org.jspecify.annotations.NullMarked;
