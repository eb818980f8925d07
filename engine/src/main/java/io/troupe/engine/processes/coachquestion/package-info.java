/** A question to the coach from consent to settlement: held, answered, charged by what was used. */
@NullMarked
package io.troupe.engine.processes.coachquestion;

import org.jspecify.annotations.NullMarked;
