/** Programmes, enrolments, journeys and reviews over HTTP. */
@NullMarked
package io.troupe.http.learning;

import org.jspecify.annotations.NullMarked;
