package io.troupe.bench.load;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What contenders are put under: so many who each give one command after the other, a hold and its
 * capture in turn, to a wallet chosen at random for each pair.
 *
 * @param wallets how many, from 1
 * @param inFlight commands in progress at any moment
 * @param warmUp time that is not measured, before that which is
 */
public record Load(int wallets, int inFlight, Duration warmUp, Duration measured) {
  /** Credits in each wallet at the beginning: more than a run can spend. */
  public static final long GRANTED = 1_000_000_000L;

  /** All credits at the beginning. */
  public long granted() {
    return wallets * GRANTED;
  }

  /** What the load is, in the order it is shown. */
  public Map<String, String> settings() {
    var settings = new LinkedHashMap<String, String>();
    settings.put("wallets", Integer.toString(wallets));
    settings.put("in flight", Integer.toString(inFlight));
    settings.put("a run", "%s of warm-up, %s measured".formatted(warmUp, measured));
    return settings;
  }
}
