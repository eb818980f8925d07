package io.troupe.http.billing;

import io.troupe.http.edge.entity.EventRef;
import io.troupe.projections.usage.UsageRow;
import io.troupe.projections.usage.UsageSum;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Use of credits on the wire; credits given back are negative. */
final class UsageJson {
  private UsageJson() {}

  /** Of a single use, the event that says so and when it was. */
  record Row(
      String person,
      String kind,
      LocalDate day,
      long credits,
      long count,
      @Nullable EventRef event,
      @Nullable Instant at) {
    static Row of(UsageSum sum) {
      return new Row(
          sum.wallet().value(), sum.kind(), sum.day(), sum.credits(), sum.uses(), null, null);
    }

    static Row of(UsageRow row) {
      return new Row(
          row.wallet().value(),
          row.kind(),
          row.day(),
          row.credits(),
          row.credits() < 0 ? 0 : 1,
          EventRef.of(row.event()),
          row.at());
    }
  }
}
