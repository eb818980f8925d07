package io.troupe.bench.http;

import io.troupe.bench.machine.TroupeNode;
import io.troupe.engine.tenancy.role.Permission;
import io.troupe.engine.values.TenantId;
import io.troupe.http.edge.token.AccessTokens;
import io.troupe.http.edge.token.TokenKey;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The header of one account, with a token that is always good. */
public final class Tokens {
  private static final Duration RENEWED = AccessTokens.LIFETIME.dividedBy(2);

  private static final AccessTokens TOKENS =
      new AccessTokens(
          List.of(TokenKey.fromBase64("k0", TroupeNode.KEY)),
          "troupe",
          "troupe-api",
          Clock.systemUTC());

  private final TenantId tenant;
  private final String account;
  private final Set<Permission> permissions;
  private volatile Header current;

  private record Header(String text, long nanoTime) {}

  /**
   * @param permissions what the account may do
   */
  public Tokens(TenantId tenant, String account, Set<Permission> permissions) {
    this.tenant = tenant;
    this.account = account;
    this.permissions = permissions;
    current = fresh();
  }

  private Header fresh() {
    var token = TOKENS.issue(account, tenant.value(), "session", permissions);
    return new Header("Authorization: Bearer " + token + "\r\n", System.nanoTime());
  }

  /** Ended as HTTP wants it. */
  public String header() {
    if (System.nanoTime() - current.nanoTime() > RENEWED.toNanos()) {
      current = fresh();
    }
    return current.text();
  }
}
