package io.troupe.bench.http;

import io.troupe.bench.machine.TroupeNode;
import io.troupe.engine.tenancy.role.Permission;
import io.troupe.http.edge.token.AccessTokens;
import io.troupe.http.edge.token.TokenKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The header of one who may spend, with a token that is always good. */
final class Tokens {
  private static final Duration RENEWED = AccessTokens.LIFETIME.dividedBy(2);

  private final AccessTokens tokens =
      new AccessTokens(
          List.of(TokenKey.fromBase64("k0", TroupeNode.KEY)),
          "troupe",
          "troupe-api",
          Clock.systemUTC());

  private volatile Header current = fresh();

  private record Header(String text, long nanoTime) {}

  private Header fresh() {
    var token =
        tokens.issue(
            "bench", TroupeNode.TENANT.value(), "session", Set.of(Permission.WALLET_SPEND));
    return new Header("Authorization: Bearer " + token + "\r\n", System.nanoTime());
  }

  String header() {
    if (System.nanoTime() - current.nanoTime() > RENEWED.toNanos()) {
      current = fresh();
    }
    return current.text();
  }
}
