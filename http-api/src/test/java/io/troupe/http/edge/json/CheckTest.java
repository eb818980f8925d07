package io.troupe.http.edge.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.troupe.http.edge.problem.ProblemException;
import io.troupe.http.edge.problem.Violation;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckTest {
  @ParameterizedTest
  @ValueSource(strings = {"a@b.co", "ann+news@example.org", "o'neil@sub.example-site.com"})
  void an_email_address_passes(String email) {
    assertThat(violations(check -> check.email("email", email))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ann",
        "@b.co",
        "a@",
        "a@b",
        "a@b..co",
        "a b@c.de",
        "a@b.co\n",
        "a@-b.co",
        "ä@b.co"
      })
  void what_is_no_email_address_is_refused(String email) {
    assertThat(violations(check -> check.email("email", email)))
        .extracting(Violation::code)
        .containsExactly("not-an-email");
  }

  @Test
  void an_email_address_beyond_254_characters_is_refused() {
    var email = "a@" + "b".repeat(60).concat(".").repeat(5) + "com";

    assertThat(violations(check -> check.email("email", email))).hasSize(1);
  }

  @Test
  void length_counts_characters_and_not_the_space_around() {
    assertThat(violations(check -> check.length("name", "🎓🎓", 2, 2))).isEmpty();
    assertThat(violations(check -> check.length("name", " a ", 2, 9)))
        .extracting(Violation::code)
        .containsExactly("too-short");
    assertThat(violations(check -> check.length("name", "abc", 1, 2)))
        .extracting(Violation::code)
        .containsExactly("too-long");
  }

  @Test
  void both_ends_of_a_range_are_allowed() {
    assertThat(violations(check -> check.range("n", 1, 1, 2).range("n", 2, 1, 2))).isEmpty();
    assertThat(violations(check -> check.range("n", 0, 1, 2).range("n", 3, 1, 2)))
        .extracting(Violation::code)
        .containsExactly("too-small", "too-large");
  }

  @Test
  void currencies_are_those_of_iso_4217() {
    assertThat(violations(check -> check.currency("c", "EUR").currency("c", "JPY"))).isEmpty();
    assertThat(violations(check -> check.currency("c", "eur").currency("c", "ZZZ"))).hasSize(2);
  }

  @Test
  void time_zones_are_regions_and_not_offsets() {
    assertThat(violations(check -> check.timeZone("z", "Europe/Berlin").timeZone("z", "UTC")))
        .isEmpty();
    assertThat(
            violations(
                check -> check.timeZone("z", "+01:00").timeZone("z", "CET2").timeZone("z", "")))
        .hasSize(3);
  }

  @Test
  void an_absent_value_breaks_no_rule_but_required() {
    assertThat(
            violations(check ->
                check
                    .length("a", null, 1, 2)
                    .email("a", null)
                    .currency("a", null)
                    .timeZone("a", null)
                    .range("a", (Long) null, 1, 2)
                    .size("a", null, 1, 2)
                    .within("a", null)
                    .required("b", null)))
        .extracting(Violation::field, Violation::code)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("b", "required"));
  }

  @Test
  void the_path_leads_through_records_and_lists() {
    Checkable bad = check -> check.rule(false, "name", "bad", "It is bad.");
    Checkable good = _ -> {};

    assertThat(violations(check -> check.each("people", List.of(good, bad)).within("owner", bad)))
        .extracting(Violation::field)
        .containsExactly("people[1].name", "owner.name");
  }

  @Test
  void no_more_are_told_than_a_form_can_show() {
    var many = Collections.<Checkable>nCopies(1_000, check -> check.required("x", null));

    assertThat(violations(check -> check.each("all", many))).hasSize(50);
  }

  @Test
  void without_a_violation_nothing_happens() {
    assertThatCode(() -> Check.all(_ -> {})).doesNotThrowAnyException();
  }

  private static List<Violation> violations(Checkable checkable) {
    var failure = catchThrowableOfType(ProblemException.class, () -> Check.all(checkable));
    return failure == null ? List.of() : failure.problem().errors();
  }
}
