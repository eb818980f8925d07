/** Each wallet's events with the balance after them. */
@NullMarked
package io.troupe.projections.walletstatement;

import org.jspecify.annotations.NullMarked;
