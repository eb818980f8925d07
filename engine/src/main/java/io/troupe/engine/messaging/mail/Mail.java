package io.troupe.engine.messaging.mail;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A mail of plain text to one person. No part may hold a line break but the text, so that nothing a
 * person typed becomes a header.
 *
 * @param id names the mail for good: 1 to 100 of {@code A-Z a-z 0-9 _ -}
 * @param date what its {@code Date} says; kept to the second
 * @param from sender, as an address or {@code Name <address>}, at most 320 characters
 * @param to receiver's address alone, at most 254 characters
 * @param subject at most 200 characters
 * @param text at most 256 Ki characters
 * @param headers at most 20 further headers, such as {@code List-Unsubscribe}; none that the
 *     gateway writes itself
 */
public record Mail(
    String id,
    Instant date,
    String from,
    String to,
    String subject,
    String text,
    Map<String, String> headers) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");
  private static final String ADDRESS_PART = "[^\\s\\p{Cc}\\p{Z}<>,;:\"()@]+";
  private static final Pattern ADDRESS = Pattern.compile(ADDRESS_PART + "@" + ADDRESS_PART);
  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final Pattern ONE_LINE = Pattern.compile("[^\\p{Cc}\\p{Zl}\\p{Zp}]*");
  private static final Set<String> OWN =
      Set.of(
          "from",
          "to",
          "cc",
          "bcc",
          "sender",
          "subject",
          "date",
          "message-id",
          "mime-version",
          "content-type",
          "content-transfer-encoding",
          "return-path",
          "received");

  /** Checks each part; the message of the exception names the rule, never the value. */
  public Mail {
    headers = Map.copyOf(headers);
    check(ID.matcher(id).matches(), "id has 1 to 100 of A-Z a-z 0-9 _ -");
    check(oneLine(from, 320) && from.contains("@"), "from is one line with an address");
    check(to.length() <= 254 && ADDRESS.matcher(to).matches(), "to is one plain address");
    check(oneLine(subject, 200), "subject is one line of at most 200 characters");
    check(text.length() <= 262_144, "text has at most 256 Ki characters");
    check(headers.size() <= 20, "at most 20 headers");
    headers.forEach(Mail::checkHeader);
  }

  /** Shows the id alone. */
  @Override
  public String toString() {
    return "Mail[" + id + "]";
  }

  private static void checkHeader(String name, String value) {
    check(HEADER.matcher(name).matches(), "a header's name has 1 to 64 of A-Z a-z 0-9 -");
    check(!OWN.contains(name.toLowerCase(Locale.ROOT)), "a header that the gateway writes itself");
    check(oneLine(value, 900), "a header's value is one line of at most 900 characters");
  }

  private static boolean oneLine(String text, int most) {
    return text.length() <= most && ONE_LINE.matcher(text).matches();
  }

  private static void check(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("Mail: " + rule);
    }
  }
}
