package io.troupe.node.settings;

import java.util.HashMap;
import java.util.Map;

/** Environments to start tests from. */
public final class Environments {
  public static final String TOKEN_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
  public static final String MASTER_KEY = "Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=";

  private Environments() {}

  /** All a node needs to serve, with these variables over it; names without their prefix. */
  public static Map<String, String> serving(String... namesAndValues) {
    var environment = of("TOKEN_KEY", TOKEN_KEY, "MASTER_KEY", MASTER_KEY);
    environment.putAll(of(namesAndValues));
    return environment;
  }

  /** These variables alone; names without their prefix. */
  public static Map<String, String> of(String... namesAndValues) {
    Map<String, String> environment = new HashMap<>();
    for (var i = 0; i < namesAndValues.length; i += 2) {
      environment.put(SettingTable.PREFIX + namesAndValues[i], namesAndValues[i + 1]);
    }
    return environment;
  }
}
