package io.troupe.engine.credits.wallet;

import static io.troupe.engine.credits.wallet.SettledHolds.KEPT;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.values.Credits;
import io.troupe.engine.values.HoldId;
import org.junit.jupiter.api.Test;

class SettledHoldsTest {
  @Test
  void the_latest_thousand_are_known_whenever_one_is_added() {
    var settled = SettledHolds.NONE;
    for (var count = 1; count <= 3 * KEPT; count++) {
      settled = settled.plus(hold(count), new Credits(count));
      var eldest = Math.max(1, count - KEPT + 1);
      assertThat(settled.get(hold(eldest))).isEqualTo(spent(eldest));
      assertThat(settled.get(hold(count))).isEqualTo(spent(count));
      assertThat(settled.get(hold(count + 1))).isNull();
    }
    assertThat(settled.get(hold(KEPT))).isNull();
    assertThat(settled.latest().size() + settled.before().size()).isLessThanOrEqualTo(2 * KEPT);
  }

  @Test
  void a_refund_is_known_as_long_as_its_hold_and_makes_none_forgotten() {
    var settled = upTo(2 * KEPT).refunded(hold(1)).refunded(hold(2 * KEPT));

    assertThat(settled.get(hold(1))).isEqualTo(new Settled(new Credits(1), true));
    assertThat(settled.get(hold(2))).isEqualTo(spent(2));
    assertThat(settled.get(hold(2 * KEPT))).isEqualTo(new Settled(new Credits(2 * KEPT), true));

    var later = settled.plus(hold(2 * KEPT + 1), new Credits(1));
    assertThat(later.get(hold(1))).isNull();
    assertThat(later.refunded()).containsExactly(hold(2 * KEPT));
  }

  @Test
  void a_refund_of_a_hold_that_is_unknown_changes_nothing() {
    var settled = upTo(2);
    assertThat(settled.refunded(hold(3))).isEqualTo(settled);
  }

  private static SettledHolds upTo(int last) {
    var settled = SettledHolds.NONE;
    for (var count = 1; count <= last; count++) {
      settled = settled.plus(hold(count), new Credits(count));
    }
    return settled;
  }

  private static HoldId hold(int n) {
    return new HoldId("hold-" + n);
  }

  private static Settled spent(int n) {
    return new Settled(new Credits(n), false);
  }
}
