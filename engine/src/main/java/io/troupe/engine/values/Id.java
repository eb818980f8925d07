package io.troupe.engine.values;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * An opaque identifier: 1 to 64 characters out of {@code A-Z a-z 0-9 _ -}. It never carries a name,
 * an address or any other personal data, because it stands in plain text in keys and logs.
 */
public interface Id {
  /** The form of an identifier, for those who look for one in a text. */
  Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,64}");

  /** Most characters of an identifier. */
  int LONGEST = 64;

  String value();

  /**
   * The value itself when it has the form of an identifier.
   *
   * @throws IllegalArgumentException otherwise; the message does not repeat the value
   */
  static String checked(String value) {
    if (!hasForm(value)) {
      throw new IllegalArgumentException("an id is 1 to 64 characters of A-Z a-z 0-9 _ -");
    }
    return value;
  }

  /** As {@link #FORM} says, but faster: each event that is read makes a dozen identifiers. */
  private static boolean hasForm(String value) {
    var length = value.length();
    for (var i = 0; i < length; i++) {
      var c = value.charAt(i);
      var letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (!letter && !(c >= '0' && c <= '9') && c != '-' && c != '_') {
        return false;
      }
    }
    return length > 0 && length <= LONGEST;
  }

  /**
   * These ids without repeats, by value: equal sets are written as equal text on every node, so
   * that a repeated command is recognised.
   */
  static <T extends Id> Set<T> inOrder(Collection<T> ids) {
    var ordered = new TreeSet<T>(Comparator.comparing(Id::value));
    ordered.addAll(ids);
    return Collections.unmodifiableSet(ordered);
  }
}
