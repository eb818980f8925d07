/** Cutting lessons up and finding passages. */
@NullMarked
package io.troupe.engine.ai.coach.retrieval;

import org.jspecify.annotations.NullMarked;
