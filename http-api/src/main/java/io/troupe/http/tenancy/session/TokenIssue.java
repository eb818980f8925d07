package io.troupe.http.tenancy.session;

import static io.troupe.engine.tenancy.account.AccountRejection.UNKNOWN_SESSION;

import io.troupe.engine.runtime.TenantScope;
import io.troupe.engine.tenancy.account.AccountEntity;
import io.troupe.engine.tenancy.account.AccountView;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.token.AccessTokens;
import io.troupe.http.tenancy.role.Roles;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletionStage;

/**
 * Issues access tokens with what the account's roles allow at this moment. A token outlives the end
 * of its session and a change of roles by up to ten minutes, its own lifetime.
 */
final class TokenIssue {
  private final AccessTokens tokens;
  private final Clock clock;

  TokenIssue(AccessTokens tokens, Clock clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  /**
   * Tokens of a session, if it still goes on: the repeat of a request that was answered before may
   * come after its end.
   */
  CompletionStage<SessionJson.Tokens> issue(TenantScope scope, SessionToken refresh) {
    return scope
        .entity(AccountEntity.TYPE, refresh.account().value())
        .read()
        .thenApply(reply -> going(Entities.done(reply).view(), refresh))
        .thenCompose(account -> Roles.permissions(scope, account.roles()))
        .thenApply(permissions -> {
          var expiresAt =
              clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(AccessTokens.LIFETIME);
          var access =
              tokens.issue(
                  refresh.account().value(),
                  refresh.tenant().value(),
                  refresh.session().value(),
                  permissions);
          return new SessionJson.Tokens(
              access, refresh.text(), expiresAt, refresh.session().value());
        });
  }

  private static AccountView going(AccountView account, SessionToken refresh) {
    if (!account.sessions().containsKey(refresh.session())) {
      throw Entities.refusal(UNKNOWN_SESSION);
    }
    return account;
  }
}
