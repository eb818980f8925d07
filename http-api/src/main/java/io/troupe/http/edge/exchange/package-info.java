/** What travels beside the body: idempotency keys, entity tags, cursors and journal positions. */
@NullMarked
package io.troupe.http.edge.exchange;

import org.jspecify.annotations.NullMarked;
