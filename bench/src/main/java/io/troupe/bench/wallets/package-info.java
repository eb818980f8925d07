/** Those who carry out wallet commands: Troupe, and its peers on PostgreSQL. */
@NullMarked
package io.troupe.bench.wallets;

import org.jspecify.annotations.NullMarked;
