package io.troupe.architecture.sample.credits.wallet;

/** Breaks nothing. */
public record Wallet(long balance) {}
