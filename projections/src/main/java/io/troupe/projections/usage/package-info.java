/** What credits were spent on, each use with the event that says so. */
@NullMarked
package io.troupe.projections.usage;

import org.jspecify.annotations.NullMarked;
