/** What follows the ordered event tail: each follower keeps its own offset and runs once. */
@NullMarked
package io.troupe.engine.journal.follow;

import org.jspecify.annotations.NullMarked;
