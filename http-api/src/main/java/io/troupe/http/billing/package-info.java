/** Invoices and use over HTTP. */
@NullMarked
package io.troupe.http.billing;

import org.jspecify.annotations.NullMarked;
