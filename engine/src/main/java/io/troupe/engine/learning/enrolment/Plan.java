package io.troupe.engine.learning.enrolment;

import io.troupe.engine.values.Money;
import java.time.LocalDate;

/**
 * How the programme is paid for.
 *
 * @param total at least one smallest unit of the currency for each installment
 * @param installments 1 to 24, one a month
 */
public record Plan(Money total, int installments, LocalDate firstDue) {
  static final int MOST_INSTALLMENTS = 24;

  boolean isSound() {
    return installments >= 1 && installments <= MOST_INSTALLMENTS && total.minor() >= installments;
  }
}
