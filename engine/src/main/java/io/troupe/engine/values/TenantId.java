package io.troupe.engine.values;

import java.util.regex.Pattern;

/**
 * A learning business that shares nothing with any other; everything stored belongs to one.
 *
 * @param value opaque; 1 to 64 characters out of {@code A-Z a-z 0-9 _ -}
 */
public record TenantId(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if the value has another form
   */
  public TenantId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("TenantId must be 1 to 64 characters of A-Z a-z 0-9 _ -");
    }
  }
}
