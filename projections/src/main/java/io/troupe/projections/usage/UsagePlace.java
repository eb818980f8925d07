package io.troupe.projections.usage;

import io.troupe.engine.values.WalletId;
import java.time.Instant;

/** Where a page of uses ended: the sort keys of its last row. */
public record UsagePlace(Instant at, WalletId wallet, long version) {}
