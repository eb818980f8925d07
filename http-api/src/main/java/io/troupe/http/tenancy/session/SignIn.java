package io.troupe.http.tenancy.session;

import static io.troupe.http.tenancy.SignInProblem.SIGN_IN_FAILED;

import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.runtime.Reply;
import io.troupe.engine.tenancy.account.AccountCommand;
import io.troupe.engine.tenancy.account.AccountEntity;
import io.troupe.engine.tenancy.account.AccountView;
import io.troupe.engine.tenancy.loginname.LoginNameEntity;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.SessionId;
import io.troupe.engine.values.TenantId;
import io.troupe.http.edge.PublicCall;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.edge.entity.Steps;
import io.troupe.http.edge.password.Passwords;
import io.troupe.http.edge.problem.Problem;
import io.troupe.http.edge.problem.ProblemException;
import io.troupe.http.tenancy.LoginNames;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs in by e-mail address and password. Whatever is wrong, the answer is the same and takes the
 * same work: two entities are read, one hash is computed, and a failure is counted without waiting
 * for it to be stored. A locked account answers so too: telling of the lock would tell that there
 * is an account, and telling only who knows the password would go on saying which guess is right.
 */
final class SignIn {
  private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

  private final Entities entities;
  private final Vault vault;
  private final Passwords passwords;
  private final TokenIssue issue;
  private final Clock clock;
  private final LoginNames loginNames;

  SignIn(Entities entities, Vault vault, Passwords passwords, TokenIssue issue, Clock clock) {
    this.entities = entities;
    this.vault = vault;
    this.passwords = passwords;
    this.issue = issue;
    this.clock = clock;
    this.loginNames = new LoginNames(vault);
  }

  CompletionStage<SessionJson.Tokens> signIn(PublicCall<SessionJson.SignIn> call) {
    var body = call.body();
    var tenant = new TenantId(body.tenant());
    var scope = entities.visitor(tenant, call.traceId());
    var steps = new Steps(scope, new CommandId(call.commandId()));
    var loginName = loginNames.of(tenant, body.email());
    return candidate(steps, loginName)
        .thenCompose(who ->
            passwords
                .verify(body.password(), who.passwordHash())
                .thenCompose(right -> right ? start(steps, who) : refuse(steps, who)));
  }

  private CompletionStage<Candidate> candidate(Steps steps, String loginName) {
    return steps
        .find(LoginNameEntity.TYPE, loginName)
        .thenApply(name ->
            name.flatMap(it -> Optional.ofNullable(it.account()))
                // No account has the id of a login name: reading it takes as long.
                .orElseGet(() -> new AccountId(loginName)))
        .thenCompose(id ->
            steps
                .find(AccountEntity.TYPE, id.value())
                .thenApply(account ->
                    account
                        .map(it -> Candidate.of(id, it, loginName, clock.instant()))
                        .orElseGet(() -> Candidate.nobody(id))));
  }

  private CompletionStage<SessionJson.Tokens> start(Steps steps, Candidate who) {
    var session = new SessionId(steps.id("session"));
    var token =
        SessionToken.made(
            vault, steps.scope().tenant(), who.account(), session, steps.command().value());
    var start = new AccountCommand.StartSession(session, token.token().hash());
    return steps
        .reply("start", AccountEntity.TYPE, who.account().value(), start)
        .thenCompose(reply -> started(steps, token, reply));
  }

  /** Refused is who was locked out, or erased, since the password was looked at. */
  private CompletionStage<SessionJson.Tokens> started(
      Steps steps, SessionToken token, Reply<AccountView> reply) {
    if (reply instanceof Reply.Rejected<AccountView>) {
      throw failed();
    }
    Entities.done(reply);
    return issue.issue(steps.scope(), token);
  }

  private static CompletionStage<SessionJson.Tokens> refuse(Steps steps, Candidate who) {
    steps
        .reply(
            "failure",
            AccountEntity.TYPE,
            who.account().value(),
            new AccountCommand.RecordFailedSignIn())
        .exceptionally(failure -> {
          LOG.warn("A failed sign-in may not have been counted", failure);
          return new Reply.Busy<>();
        });
    return CompletableFuture.failedStage(failed());
  }

  private static ProblemException failed() {
    return Problem.of(SIGN_IN_FAILED).exception();
  }
}
