/** How Pekko Persistence writes the journal: batches, refusals and the wake-up of the tail. */
@NullMarked
package io.troupe.engine.journal.dao;

import org.jspecify.annotations.NullMarked;
