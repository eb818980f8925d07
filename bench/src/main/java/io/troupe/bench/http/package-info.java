/** Wallet commands over HTTP. */
@NullMarked
package io.troupe.bench.http;

import org.jspecify.annotations.NullMarked;
