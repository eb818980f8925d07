package io.troupe.node.settings;

import java.nio.file.Path;
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

  /** The same for a node that meets no other: in this folder, on ports that are free. */
  public static Map<String, String> alone(Path folder, String... namesAndValues) {
    var environment =
        serving(
            "DATA_DIR", folder.toString(),
            "HTTP_PORT", "0",
            "PUBLIC_URL", "http://localhost",
            "MANAGEMENT_PORT", "0");
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
