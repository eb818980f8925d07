package io.troupe.engine.ai.thread;

/**
 * What an answer has used of the model.
 *
 * @param estimated whether the counts are worked out from the texts, for want of the provider's own
 */
public record Usage(int inputTokens, int outputTokens, boolean estimated) {}
