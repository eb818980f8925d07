package io.troupe.engine.ai.coach.retrieval;

/**
 * A passage that matched.
 *
 * @param score its BM25 score, above 0; comparable only within one search
 */
public record Hit(Passage passage, float score) {}
