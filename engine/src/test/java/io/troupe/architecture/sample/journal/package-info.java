/** The sample's journal. */
@NullMarked
package io.troupe.architecture.sample.journal;

import org.jspecify.annotations.NullMarked;
