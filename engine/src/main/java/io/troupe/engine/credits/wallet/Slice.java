package io.troupe.engine.credits.wallet;

import io.troupe.engine.values.Credits;
import io.troupe.engine.values.GrantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Credits of one grant: what is left of it in a wallet, or the part of it that a hold reserves. */
public record Slice(
    GrantId grant, Credits amount, int priority, Instant grantedAt, @Nullable Instant expiresAt) {

  Slice with(Credits other) {
    return new Slice(grant, other, priority, grantedAt, expiresAt);
  }

  boolean expiredAt(Instant now) {
    return expiresAt != null && !expiresAt.isAfter(now);
  }
}
