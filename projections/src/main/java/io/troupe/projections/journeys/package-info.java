/** Journeys in brief, for learners, mentors and administrators. */
@NullMarked
package io.troupe.projections.journeys;

import org.jspecify.annotations.NullMarked;
