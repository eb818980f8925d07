/** Brings a learner into a programme: account, journey, invoice, welcome; or undoes it all. */
@NullMarked
package io.troupe.engine.processes.enrolment;

import org.jspecify.annotations.NullMarked;
