package io.troupe.http.edge.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CursorTest {
  private final Cursor cursor = new Cursor("members", List.of("2026-01-31", "Ünïcode 🎓"));

  @Test
  void a_cursor_comes_back_as_it_was_given_out() {
    assertThat(cursor.text()).matches("[A-Za-z0-9_-]+");
    assertThat(Cursor.parse(cursor.text(), "members", 2)).isEqualTo(cursor);
  }

  @Test
  void a_cursor_is_good_for_its_own_listing_only() {
    assertThatThrownBy(() -> Cursor.parse(cursor.text(), "wallets", 2)).hasMessage("bad-parameter");
    assertThatThrownBy(() -> Cursor.parse(cursor.text(), "members", 1)).hasMessage("bad-parameter");
  }

  @Test
  void a_cursor_beyond_its_bounds_is_not_made() {
    assertThatThrownBy(() -> new Cursor("m", List.of())).hasMessageContaining("1 to 4");
    assertThatThrownBy(() -> new Cursor("m", List.of("x".repeat(257)))).hasMessageContaining("256");
  }
}
