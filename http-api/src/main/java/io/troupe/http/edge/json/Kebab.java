package io.troupe.http.edge.json;

import java.util.Locale;

/** Constants as the wire has them: {@code SENT_BACK} reads {@code sent-back}. */
public final class Kebab {
  private Kebab() {}

  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
