package io.troupe.http.tenancy.session;

import static io.troupe.engine.tenancy.account.AccountRejection.HASH_NOT_NEW;
import static io.troupe.engine.tenancy.account.AccountRejection.UNKNOWN_SESSION;

import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.runtime.Reply;
import io.troupe.engine.tenancy.account.AccountCommand.RefreshSession;
import io.troupe.engine.tenancy.account.AccountEntity;
import io.troupe.engine.tenancy.account.AccountView;
import io.troupe.http.edge.PublicCall;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.entity.Steps;
import java.util.concurrent.CompletionStage;

/**
 * Trades a refresh token for the next tokens. One that comes a second time ends its session; that,
 * an unknown one and one whose time is over are answered alike.
 */
final class Refresh {
  private final Entities entities;
  private final Vault vault;
  private final TokenIssue issue;

  Refresh(Entities entities, Vault vault, TokenIssue issue) {
    this.entities = entities;
    this.vault = vault;
    this.issue = issue;
  }

  CompletionStage<SessionJson.Tokens> refresh(PublicCall<SessionJson.Refresh> call) {
    var shown =
        SessionToken.of(call.body().refreshToken())
            .orElseThrow(() -> Entities.refusal(UNKNOWN_SESSION));
    var scope = entities.visitor(shown.tenant(), call.traceId());
    var steps = new Steps(scope, new CommandId(call.commandId()));
    var next =
        SessionToken.made(
            vault, shown.tenant(), shown.account(), shown.session(), call.commandId());
    var trade = new RefreshSession(shown.session(), shown.token().hash(), next.token().hash());
    return steps
        .reply("refresh", AccountEntity.TYPE, shown.account().value(), trade)
        .thenCompose(reply -> traded(steps, next, reply));
  }

  /**
   * A stolen token is accepted, too, and has ended the session: then there is none to issue for.
   */
  private CompletionStage<SessionJson.Tokens> traded(
      Steps steps, SessionToken next, Reply<AccountView> reply) {
    if (reply instanceof Reply.Rejected<AccountView>(var rejection) && rejection != HASH_NOT_NEW) {
      throw Entities.refusal(UNKNOWN_SESSION);
    }
    Entities.done(reply);
    return issue.issue(steps.scope(), next);
  }
}
