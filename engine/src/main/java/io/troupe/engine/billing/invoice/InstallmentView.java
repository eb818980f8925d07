package io.troupe.engine.billing.invoice;

import io.troupe.engine.values.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An installment and what of it is paid: payments go to the earliest first. */
public record InstallmentView(LocalDate due, Money amount, Money paid, Money open) {
  static List<InstallmentView> of(List<Installment> installments, Money paid) {
    var views = new ArrayList<InstallmentView>(installments.size());
    var left = paid;
    for (var installment : installments) {
      var part = left.covers(installment.amount()) ? installment.amount() : left;
      left = left.minus(part);
      views.add(
          new InstallmentView(
              installment.due(), installment.amount(), part, installment.amount().minus(part)));
    }
    return views;
  }
}
