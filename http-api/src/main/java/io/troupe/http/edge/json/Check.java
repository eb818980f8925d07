package io.troupe.http.edge.json;

import io.troupe.engine.values.Id;
import io.troupe.http.edge.problem.Problem;
import io.troupe.http.edge.problem.Violation;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rules for the values of a wire record; all that are broken are told together. A null value passes
 * each rule but {@link #required}, so that an optional field needs no branch.
 */
public final class Check {
  /** Violations told at once; what a form can show. */
  private static final int MAX_VIOLATIONS = 50;

  private static final int MAX_EMAIL = 254;

  /** The HTML standard's definition of an e-mail address, with a dot in the domain. */
  private static final Pattern EMAIL =
      Pattern.compile(
          "[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
              + "[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?"
              + "(?:\\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)+");

  private final String prefix;
  private final List<Violation> violations;

  private Check(String prefix, List<Violation> violations) {
    this.prefix = prefix;
    this.violations = violations;
  }

  /**
   * Checks a record.
   *
   * @throws io.troupe.http.edge.problem.ProblemException {@code invalid-value} naming every field
   *     that breaks a rule
   */
  public static void all(Checkable checkable) {
    var check = new Check("", new ArrayList<>());
    checkable.check(check);
    if (!check.violations.isEmpty()) {
      throw Problem.of(check.violations).exception();
    }
  }

  /** A value that must be there although its component is nullable. */
  public Check required(String field, @Nullable Object value) {
    return rule(value != null, field, "required", "The field is required.");
  }

  /** Length in characters (Unicode code points) after trimming, both ends allowed. */
  public Check length(String field, @Nullable String value, int least, int most) {
    if (value == null) {
      return this;
    }
    var length = value.strip().codePointCount(0, value.strip().length());
    var detail = "The text must have %d to %d characters.".formatted(least, most);
    return rule(length >= least, field, "too-short", detail)
        .rule(value.codePointCount(0, value.length()) <= most, field, "too-long", detail);
  }

  /** A number from least to most, both allowed. */
  public Check range(String field, long value, long least, long most) {
    return range(field, Long.valueOf(value), least, most);
  }

  /** A number from least to most, both allowed. */
  public Check range(String field, @Nullable Long value, long least, long most) {
    var detail = "The number must be from %d to %d.".formatted(least, most);
    return rule(value == null || value >= least, field, "too-small", detail)
        .rule(value == null || value <= most, field, "too-large", detail);
  }

  /** A number of entries from least to most, both allowed. */
  public Check size(String field, @Nullable Collection<?> value, int least, int most) {
    var detail = "There must be %d to %d entries.".formatted(least, most);
    return rule(value == null || value.size() >= least, field, "too-few", detail)
        .rule(value == null || value.size() <= most, field, "too-many", detail);
  }

  /** An e-mail address by the HTML standard, at most 254 characters (RFC 5321, 4.5.3.1.3). */
  public Check email(String field, @Nullable String value) {
    return rule(
        value == null || value.length() <= MAX_EMAIL && EMAIL.matcher(value).matches(),
        field,
        "not-an-email",
        "The text must be an e-mail address of at most 254 characters.");
  }

  /** A currency code of ISO 4217 in capitals, such as {@code EUR}. */
  public Check currency(String field, @Nullable String value) {
    return rule(
        value == null || known(() -> Currency.getInstance(value)),
        field,
        "unknown-currency",
        "The text must be a currency code of ISO 4217, such as EUR.");
  }

  /** A region of the IANA time zone database, such as {@code Europe/Berlin}, or {@code UTC}. */
  public Check timeZone(String field, @Nullable String value) {
    return rule(
        value == null
            || ZoneId.getAvailableZoneIds().contains(value) && known(() -> ZoneId.of(value)),
        field,
        "unknown-time-zone",
        "The text must be a time zone of the IANA database, such as Europe/Berlin.");
  }

  /** Text of a form; the code and the detail tell the client which. */
  public Check matches(
      String field, @Nullable String value, Pattern form, String code, String detail) {
    return rule(value == null || form.matcher(value).matches(), field, code, detail);
  }

  /** An identifier that the client has chosen or was given. */
  public Check id(String field, @Nullable String value) {
    return matches(
        field, value, Id.FORM, "not-an-id", "An id is 1 to 64 characters of A-Z a-z 0-9 _ -.");
  }

  /** A record within this one. */
  public Check within(String field, @Nullable Checkable value) {
    if (value != null) {
      value.check(new Check(prefix + field + ".", violations));
    }
    return this;
  }

  /** The records of a list within this one; bound it with {@link #size} too. */
  public Check each(String field, List<? extends Checkable> values) {
    for (int i = 0; i < values.size(); i++) {
      within(field + "[" + i + "]", values.get(i));
    }
    return this;
  }

  /** Any other rule: the condition holds, or the field is at fault for the reason given. */
  public Check rule(boolean holds, String field, String code, String detail) {
    if (!holds && violations.size() < MAX_VIOLATIONS) {
      violations.add(new Violation(prefix + field, code, detail));
    }
    return this;
  }

  private static boolean known(Runnable lookup) {
    try {
      lookup.run();
      return true;
    } catch (IllegalArgumentException | DateTimeException _) {
      return false;
    }
  }
}
