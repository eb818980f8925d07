package io.troupe.architecture.sample.rooms.room;

import io.troupe.architecture.sample.credits.wallet.Wallet;

/** Knows another entity. */
record Room(Wallet payer) {}
