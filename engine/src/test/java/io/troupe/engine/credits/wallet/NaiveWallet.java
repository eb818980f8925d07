package io.troupe.engine.credits.wallet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A purse of single coins. Every credit ever granted is a coin of its own that lies somewhere:
 * free, in a hold, spent or expired. No sum is kept, everything is counted. Answers are {@code
 * accepted}, {@code unchanged} or the name of the refusal.
 */
final class NaiveWallet {
  static final String ACCEPTED = "accepted";
  static final String UNCHANGED = "unchanged";
  private static final String SPENT = "spent";
  private static final String EXPIRED = "expired";

  /** A grant as it was made; its coins all look at the same one. */
  record Origin(String grant, int priority, @Nullable Instant expiresAt, Instant at) {
    static final Comparator<Origin> SPENDING =
        Comparator.comparingInt(Origin::priority)
            .thenComparing(origin -> origin.expiresAt == null ? Instant.MAX : origin.expiresAt)
            .thenComparing(Origin::at)
            .thenComparing(Origin::grant);
  }

  private static final class Coin {
    final Origin origin;
    String place = "";

    Coin(Origin origin) {
      this.origin = origin;
    }

    boolean isFree() {
      return place.isEmpty();
    }

    boolean isGone() {
      return place.equals(SPENT) || place.equals(EXPIRED);
    }
  }

  private final List<Coin> coins = new ArrayList<>();
  private final Map<String, Instant> holds = new HashMap<>();
  private final Map<String, Integer> ended = new HashMap<>();
  private final List<String> refunded = new ArrayList<>();

  String grant(Origin origin, int amount) {
    if (amount == 0) {
      return "AMOUNT_NOT_POSITIVE";
    }
    if (origin.expiresAt != null && !origin.expiresAt.isAfter(origin.at)) {
      return "ALREADY_EXPIRED";
    }
    if (count(coin -> coin.origin.grant.equals(origin.grant) && !coin.isGone()) > 0) {
      return "ID_TAKEN";
    }
    mint(origin, amount);
    return ACCEPTED;
  }

  private void mint(Origin origin, int amount) {
    for (var i = 0; i < amount; i++) {
      coins.add(new Coin(origin));
    }
  }

  String hold(String id, int amount, Instant expiresAt, Instant now) {
    if (amount == 0) {
      return "AMOUNT_NOT_POSITIVE";
    }
    if (ended.containsKey(id)) {
      return "HOLD_SETTLED";
    }
    if (holds.containsKey(id)) {
      return in(id).size() == amount ? UNCHANGED : "ID_TAKEN";
    }
    if (!expiresAt.isAfter(now)) {
      return "ALREADY_EXPIRED";
    }
    var free = in("");
    if (free.size() < amount) {
      return "INSUFFICIENT_CREDITS";
    }
    free.subList(0, amount).forEach(coin -> coin.place = "hold " + id);
    holds.put(id, expiresAt);
    return ACCEPTED;
  }

  /** {@code wanted} is null for all that is held; how much that was is forgotten afterwards. */
  String capture(String id, @Nullable Integer wanted) {
    if (wanted != null && wanted == 0) {
      return "AMOUNT_NOT_POSITIVE";
    }
    if (!holds.containsKey(id)) {
      return again(id, wanted == null ? -1 : wanted);
    }
    var held = in(id);
    var amount = wanted == null ? held.size() : wanted;
    if (amount > held.size()) {
      return "CAPTURE_EXCEEDS_HOLD";
    }
    held.subList(0, amount).forEach(coin -> coin.place = SPENT);
    end(id, amount);
    return ACCEPTED;
  }

  String release(String id) {
    if (!holds.containsKey(id)) {
      return again(id, 0);
    }
    end(id, 0);
    return ACCEPTED;
  }

  /**
   * To end a hold a second time changes nothing when it says the same, and is refused otherwise.
   */
  private String again(String id, int amount) {
    if (!ended.containsKey(id)) {
      return "UNKNOWN_HOLD";
    }
    return ended.get(id) == amount ? UNCHANGED : "HOLD_SETTLED";
  }

  private void end(String id, int captured) {
    in(id).forEach(coin -> coin.place = "");
    holds.remove(id);
    ended.put(id, captured);
  }

  String refund(String id, Origin origin) {
    if (!holds.containsKey(id) && !ended.containsKey(id)) {
      return "UNKNOWN_HOLD";
    }
    int captured = ended.getOrDefault(id, 0);
    if (captured == 0) {
      return "NOTHING_TO_REFUND";
    }
    if (refunded.contains(id)) {
      return UNCHANGED;
    }
    refunded.add(id);
    mint(origin, captured);
    return ACCEPTED;
  }

  /** Lets everything end whose time has come. */
  void passTo(Instant now) {
    List.copyOf(holds.keySet()).stream()
        .filter(id -> !holds.get(id).isAfter(now))
        .forEach(id -> end(id, 0));
    for (var coin : coins) {
      var end = coin.origin.expiresAt;
      if (coin.isFree() && end != null && !end.isAfter(now)) {
        coin.place = EXPIRED;
      }
    }
  }

  int available() {
    return count(Coin::isFree);
  }

  int held() {
    return count(coin -> coin.place.startsWith("hold "));
  }

  /** How many coins of which grant lie free (for the empty id) or in a hold. */
  Map<String, Long> grantsIn(String id) {
    var amounts = new TreeMap<String, Long>();
    in(id).forEach(coin -> amounts.merge(coin.origin.grant, 1L, Long::sum));
    return amounts;
  }

  /** The coins at a place, in the order of spending. */
  private List<Coin> in(String id) {
    var place = id.isEmpty() ? "" : "hold " + id;
    return coins.stream()
        .filter(coin -> coin.place.equals(place))
        .sorted(Comparator.comparing(coin -> coin.origin, Origin.SPENDING))
        .toList();
  }

  private int count(Predicate<Coin> wanted) {
    return (int) coins.stream().filter(wanted).count();
  }
}
