package io.troupe.node.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One line of the table: an environment variable, its default, the form of its value, and what it
 * is for. A secret is never shown.
 */
public record Setting<T>(
    String name, Optional<String> fallback, Form<T> form, boolean secret, String meaning) {
  private static final Pattern CREDENTIAL =
      Pattern.compile("(?i)((?:user|password|passwd|token|key)=)[^&;\\s]*|(//)[^/@\\s]*@");
  private static final int SHOWN = 120;

  /**
   * A value as it may be shown: nothing of a secret, no credential inside an address, cut short.
   */
  public String shown(String value) {
    if (secret) {
      return "(set)";
    }
    var clean = CREDENTIAL.matcher(value).replaceAll("$1$2(hidden)");
    return clean.length() <= SHOWN ? clean : clean.substring(0, SHOWN) + "...";
  }
}
