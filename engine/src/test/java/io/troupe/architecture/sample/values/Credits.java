package io.troupe.architecture.sample.values;

import io.troupe.architecture.sample.credits.wallet.Wallet;

/** A value that knows an entity. */
record Credits(Wallet wallet) {}
