package io.troupe.engine.billing.invoice;

import io.troupe.engine.values.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** How a total is paid in parts. */
public final class Installments {
  /** Most installments of one invoice: two years. */
  public static final int MOST = 24;

  private Installments() {}

  /**
   * Splits a total into monthly installments that sum to it exactly. What does not divide is added
   * to the first ones, a smallest unit each. A day that a month does not have becomes its last.
   *
   * @param count 1 to {@value #MOST}
   * @param first due day of the first one
   * @throws IllegalArgumentException when the count is out of range or the total has fewer smallest
   *     units than that
   */
  public static List<Installment> split(Money total, int count, LocalDate first) {
    if (count < 1 || count > MOST || total.minor() < count) {
      throw new IllegalArgumentException(
          "1 to " + MOST + " installments of at least one smallest unit each");
    }
    var share = total.minor() / count;
    var larger = total.minor() % count;
    return IntStream.range(0, count)
        .mapToObj(i ->
            new Installment(
                first.plusMonths(i), new Money(i < larger ? share + 1 : share, total.currency())))
        .toList();
  }
}
