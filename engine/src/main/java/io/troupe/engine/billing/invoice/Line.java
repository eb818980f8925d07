package io.troupe.engine.billing.invoice;

import io.troupe.engine.values.Money;

/**
 * One thing that is paid for.
 *
 * @param text what it is, 1 to 200 characters without personal data
 */
public record Line(String text, Money amount) {}
