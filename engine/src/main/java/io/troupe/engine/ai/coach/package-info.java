/** What a learner may ask the success partner's AI, and how its answer comes back. */
@NullMarked
package io.troupe.engine.ai.coach;

import org.jspecify.annotations.NullMarked;
