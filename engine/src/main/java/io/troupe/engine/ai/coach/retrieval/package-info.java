/** Lessons cut into passages, and the search that finds the passages a question is about. */
@NullMarked
package io.troupe.engine.ai.coach.retrieval;

import org.jspecify.annotations.NullMarked;
