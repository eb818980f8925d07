package io.troupe.engine.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.troupe.engine.values.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class InstallmentsTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-01-31");

  @Test
  void what_does_not_divide_goes_to_the_first_ones() {
    assertThat(Installments.split(new Money(1_000, "EUR"), 3, FIRST))
        .extracting(part -> part.amount().minor())
        .containsExactly(334L, 333L, 333L);
    assertThat(Installments.split(new Money(11, "JPY"), 4, FIRST))
        .extracting(part -> part.amount().minor())
        .containsExactly(3L, 3L, 3L, 2L);
  }

  @Test
  void they_are_a_month_apart_and_keep_the_day_where_the_month_has_it() {
    assertThat(Installments.split(new Money(1_000, "EUR"), 4, FIRST))
        .extracting(part -> part.due().toString())
        .containsExactly("2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30");
  }

  @Test
  void they_sum_to_the_total_and_differ_by_one_unit_at_most() {
    for (var total = 24L; total < 2_000; total++) {
      for (var count = 1; count <= Installments.MOST; count++) {
        var amounts =
            Installments.split(new Money(total, "EUR"), count, FIRST).stream()
                .mapToLong(part -> part.amount().minor())
                .summaryStatistics();
        assertThat(amounts.getSum()).isEqualTo(total);
        assertThat(amounts.getMax() - amounts.getMin()).isBetween(0L, 1L);
      }
    }
  }

  @Test
  void a_count_that_cannot_be_is_refused() {
    var total = new Money(10, "EUR");
    assertThatIllegalArgumentException().isThrownBy(() -> Installments.split(total, 0, FIRST));
    assertThatIllegalArgumentException().isThrownBy(() -> Installments.split(total, 25, FIRST));
    assertThatIllegalArgumentException().isThrownBy(() -> Installments.split(total, 11, FIRST));
  }
}
