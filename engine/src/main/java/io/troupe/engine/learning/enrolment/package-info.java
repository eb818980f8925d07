/** The enrolment: what is to be done to bring a learner into a programme, and how far it got. */
@NullMarked
package io.troupe.engine.learning.enrolment;

import org.jspecify.annotations.NullMarked;
