package io.troupe.bench.learners;

import io.troupe.bench.http.Tokens;
import io.troupe.bench.load.Asks;
import io.troupe.bench.machine.TroupeNode;
import io.troupe.engine.ai.thread.ThreadCommand;
import io.troupe.engine.ai.thread.ThreadEntity;
import io.troupe.engine.credits.wallet.WalletCommand;
import io.troupe.engine.credits.wallet.WalletEntity;
import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.learning.journey.JourneyCommand;
import io.troupe.engine.learning.journey.JourneyEntity;
import io.troupe.engine.messaging.inbox.InboxCommand;
import io.troupe.engine.messaging.inbox.InboxEntity;
import io.troupe.engine.runtime.CommandId;
import io.troupe.engine.runtime.EntityType;
import io.troupe.engine.tenancy.account.AccountCommand;
import io.troupe.engine.tenancy.account.AccountEntity;
import io.troupe.engine.tenancy.account.Purpose;
import io.troupe.engine.tenancy.loginname.LoginNameCommand;
import io.troupe.engine.tenancy.loginname.LoginNameEntity;
import io.troupe.engine.tenancy.role.BuiltInRole;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.Credits;
import io.troupe.engine.values.GrantId;
import io.troupe.engine.values.JourneyId;
import io.troupe.engine.values.NotificationId;
import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.RoleId;
import io.troupe.http.edge.password.Passwords;
import io.troupe.http.tenancy.LoginNames;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes learners with all they have after an enrolment, by the commands of the enrolment itself;
 * one password is hashed once for all of them, where an invitation would cost a hash each.
 */
final class Learners {
  static final String PASSWORD = "seven bells over the harbour";

  private static final Credits CREDITS = new Credits(1_000_000);
  private static final RoleId STUDENT = new RoleId(BuiltInRole.STUDENT.code());

  private final TroupeNode node;
  private final Vault vault;
  private final LoginNames loginNames;
  private final String hash;

  Learners(TroupeNode node) {
    this.node = node;
    vault = node.node().vault();
    loginNames = new LoginNames(vault);
    try (var passwords = new Passwords(1, 1, new SecureRandom())) {
      hash = passwords.hash(PASSWORD).toCompletableFuture().join();
    }
  }

  /** A learner of an academy, by a number that no other one of it has. */
  Learner make(Academy academy, int number) {
    var mentor = academy.mentors().get(number % academy.mentors().size());
    var made = new Making(academy, new AccountId("learner-" + number), mentor);
    made.account();
    made.learning();
    return made.learner();
  }

  private final class Making {
    private final Academy academy;
    private final AccountId account;
    private final Mentor mentor;
    private final String email;

    Making(Academy academy, AccountId account, Mentor mentor) {
      this.academy = academy;
      this.account = account;
      this.mentor = mentor;
      email = account.value() + "@harbour.example";
    }

    void account() {
      var id = account.value();
      var loginName = loginNames.of(academy.tenant(), email);
      var person = new PersonId(id);
      var open =
          new AccountCommand.Open(
              vault.seal(academy.tenant(), person, "Stella Student"),
              vault.seal(academy.tenant(), person, email),
              loginName,
              Set.of(STUDENT));
      ask("claim", LoginNameEntity.TYPE, loginName, new LoginNameCommand.Claim(account));
      ask("open", AccountEntity.TYPE, id, open);
      ask("password", AccountEntity.TYPE, id, new AccountCommand.SetPassword(hash));
      ask("consent", AccountEntity.TYPE, id, new AccountCommand.GiveConsent(Purpose.COACH));
    }

    void learning() {
      var id = account.value();
      var journey = new JourneyId(id("journey"));
      var start =
          new JourneyCommand.Start(
              academy.program(),
              academy.version(),
              account,
              new AccountId(mentor.account()),
              Programme.stops());
      var welcome =
          new InboxCommand.Notify(
              new NotificationId(id("notification")),
              "enrolled",
              Map.of("program", academy.program().value(), "journey", journey.value()));
      var grant = new WalletCommand.Grant(new GrantId("welcome"), CREDITS, "welcome", 0, null);
      ask("start", JourneyEntity.TYPE, journey.value(), start);
      ask("welcome", InboxEntity.TYPE, id, welcome);
      ask("grant", WalletEntity.TYPE, id, grant);
      ask("thread", ThreadEntity.TYPE, id("thread"), new ThreadCommand.Start(account, journey));
    }

    Learner learner() {
      return new Learner(
          academy,
          account.value(),
          email,
          new Tokens(academy.tenant(), account.value(), BuiltInRole.STUDENT.permissions()),
          id("journey"),
          id("thread"),
          mentor,
          new AtomicInteger());
    }

    /** The id of what is made for this learner. */
    private String id(String what) {
      return CommandId.of(academy.tenant().value(), account.value(), what).value();
    }

    private <C, V> void ask(String step, EntityType<C, ?, ?, V> type, String id, C command) {
      var entity = node.scope(academy.tenant()).entity(type, id);
      Asks.untilDone(() -> entity.ask(new CommandId(id(step)), command));
    }
  }
}
