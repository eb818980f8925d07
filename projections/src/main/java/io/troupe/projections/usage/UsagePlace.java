package io.troupe.projections.usage;

import io.troupe.engine.values.WalletId;
import java.time.LocalDate;

/** Where a page of uses ended: the sort keys of its last row. */
public record UsagePlace(LocalDate day, WalletId wallet, String kind, long version) {}
