package io.troupe.engine.tenancy.account;

import java.time.Instant;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * One sign-in.
 *
 * @param refreshHash hash of the refresh token that is good now
 * @param used hashes of the latest {@value #USED_KEPT} tokens before it, the eldest first
 */
public record Session(String refreshHash, PVector<String> used, Instant expiresAt) {
  static final int USED_KEPT = 20;

  static Session started(String refreshHash, Instant expiresAt) {
    return new Session(refreshHash, TreePVector.empty(), expiresAt);
  }

  Session refreshed(String nextHash, Instant until) {
    var kept = used.size() < USED_KEPT ? used : used.minus(0);
    return new Session(nextHash, kept.plus(refreshHash), until);
  }

  boolean hasHad(String hash) {
    return refreshHash.equals(hash) || used.contains(hash);
  }

  boolean expiredAt(Instant now) {
    return !expiresAt.isAfter(now);
  }
}
