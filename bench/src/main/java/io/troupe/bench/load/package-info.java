/** Wallet commands under load: who carries them out, how they are sent, what is measured. */
@NullMarked
package io.troupe.bench.load;

import org.jspecify.annotations.NullMarked;
