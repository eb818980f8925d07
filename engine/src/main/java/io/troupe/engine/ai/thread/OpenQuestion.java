package io.troupe.engine.ai.thread;

import io.troupe.engine.values.Credits;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.QuestionId;
import java.time.Instant;

/** A question that waits for its answer. */
public record OpenQuestion(QuestionId id, Personal<String> text, Credits held, Instant deadline) {}
