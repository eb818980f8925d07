package io.troupe.engine.billing.invoice;

import io.troupe.engine.values.Money;
import java.time.LocalDate;

/** A part of an invoice and the day it is due. */
public record Installment(LocalDate due, Money amount) {}
