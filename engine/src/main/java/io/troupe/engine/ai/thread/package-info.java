/** A conversation with the AI coach: questions, answers, and what they cost. */
@NullMarked
package io.troupe.engine.ai.thread;

import org.jspecify.annotations.NullMarked;
