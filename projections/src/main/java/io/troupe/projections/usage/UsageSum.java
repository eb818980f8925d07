package io.troupe.projections.usage;

import io.troupe.engine.values.WalletId;
import java.time.LocalDate;

/**
 * What one person used for one kind of thing on one day.
 *
 * @param day in the tenant's time zone at that time
 * @param credits spent less refunded on that day; negative when more came back than was spent
 * @param uses how many, refunds not counted
 */
public record UsageSum(LocalDate day, WalletId wallet, String kind, long credits, long uses) {}
