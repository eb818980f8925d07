package io.troupe.bench.wallets;

import io.troupe.bench.load.Contender;
import io.troupe.bench.load.ContenderEntrant;
import io.troupe.bench.load.Load;
import io.troupe.bench.load.Measured;
import io.troupe.bench.load.WalletEntrant;
import java.util.LinkedHashMap;
import java.util.Map;

/** A contender with a pool of connections, run with the best of several sizes, found out once. */
public final class PooledEntrant implements ContenderEntrant {
  private static final int[] SIZES = {8, 16, 32};

  private final String name;
  private final Opening opening;
  private final Map<Integer, Double> tried = new LinkedHashMap<>();

  /** Makes a contender with so many wallets on a pool of that size. */
  @FunctionalInterface
  public interface Opening {
    Contender open(int wallets, int pool) throws Exception;
  }

  public PooledEntrant(String name, Opening opening) {
    this.name = name;
    this.opening = opening;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Map<String, String> settings() {
    var settings = new LinkedHashMap<String, String>();
    settings.put("pool", "HikariCP, %d connections".formatted(best()));
    tried.forEach((size, rate) -> settings.put("with " + size, "%.0f/s".formatted(rate)));
    return settings;
  }

  @Override
  public Measured measure(Load load) throws Exception {
    if (tried.isEmpty()) {
      // The first of all runs would be the slowest whatever its size.
      with(SIZES[0]).measure(load);
      for (var size : SIZES) {
        tried.put(size, with(size).measure(load).rate());
      }
    }
    return ContenderEntrant.super.measure(load);
  }

  @Override
  public Contender open(int wallets) throws Exception {
    return opening.open(wallets, best());
  }

  private WalletEntrant with(int size) {
    return new WalletEntrant(name, Map.of(), wallets -> opening.open(wallets, size));
  }

  private int best() {
    return tried.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(SIZES[0]);
  }
}
