/** Invoices, and what is invoiced, paid and due by currency. */
@NullMarked
package io.troupe.projections.finance;

import org.jspecify.annotations.NullMarked;
