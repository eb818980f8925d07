/** The invoice: what a customer owes, when it is due, and what has been paid. */
@NullMarked
package io.troupe.engine.billing.invoice;

import org.jspecify.annotations.NullMarked;
