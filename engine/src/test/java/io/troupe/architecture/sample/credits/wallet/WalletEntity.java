package io.troupe.architecture.sample.credits.wallet;

import io.troupe.architecture.sample.journal.Journal;

/** Names more than the runtime. */
record WalletEntity(Wallet wallet, Journal journal) {}
