/** The journey: one learner's way through one version of a programme, lesson by lesson. */
@NullMarked
package io.troupe.engine.learning.journey;

import org.jspecify.annotations.NullMarked;
