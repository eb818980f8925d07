/** How enrolments are getting on, step by step. */
@NullMarked
package io.troupe.projections.enrolments;

import org.jspecify.annotations.NullMarked;
