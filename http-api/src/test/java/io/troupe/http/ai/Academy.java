package io.troupe.http.ai;

import io.troupe.engine.credits.wallet.WalletCommand;
import io.troupe.engine.credits.wallet.WalletEntity;
import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.learning.journey.JourneyCommand;
import io.troupe.engine.learning.journey.JourneyEntity;
import io.troupe.engine.learning.journey.Stop;
import io.troupe.engine.learning.program.Lesson;
import io.troupe.engine.learning.program.LessonKind;
import io.troupe.engine.learning.program.Module;
import io.troupe.engine.learning.program.ProgramCommand;
import io.troupe.engine.learning.program.ProgramEntity;
import io.troupe.engine.runtime.TestNode;
import io.troupe.engine.tenancy.account.AccountCommand;
import io.troupe.engine.tenancy.account.AccountEntity;
import io.troupe.engine.tenancy.account.Purpose;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.Credits;
import io.troupe.engine.values.GrantId;
import io.troupe.engine.values.LessonId;
import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.ProgramId;
import io.troupe.engine.values.RoleId;
import java.util.List;
import java.util.Set;

/** A programme of an open and a locked lesson, and who may ask about it. */
record Academy(TestNode node, Vault vault) {
  static final String LEARNER = "lea";
  static final String WITHOUT_CONSENT = "nora";
  static final String WITHOUT_CREDITS = "paul";
  static final String JOURNEY = "journey-of-lea-0000001";

  void open() throws Exception {
    account(LEARNER);
    account(WITHOUT_CONSENT);
    account(WITHOUT_CREDITS);
    consent(LEARNER);
    consent(WITHOUT_CREDITS);
    grant(LEARNER);
    grant(WITHOUT_CONSENT);
    programme();
  }

  private void account(String id) throws Exception {
    var sealed = vault.seal(TestNode.ACADEMY, new PersonId(id), id + "@example.com");
    var open =
        new AccountCommand.Open(sealed, sealed, "login-" + id, Set.of(new RoleId("student")));
    node.done(AccountEntity.TYPE, id, "open-" + id, open);
  }

  private void consent(String id) throws Exception {
    var consent = new AccountCommand.GiveConsent(Purpose.COACH);
    node.done(AccountEntity.TYPE, id, "consent-" + id, consent);
  }

  private void grant(String id) throws Exception {
    var grant =
        new WalletCommand.Grant(new GrantId("g-" + id), new Credits(1_000), "gift", 0, null);
    node.done(WalletEntity.TYPE, id, "grant-" + id, grant);
  }

  private void programme() throws Exception {
    var open = lesson("sleep", "Sleep", "Adults recover best with seven hours of sleep.");
    var locked = lesson("dreams", "Dreams", "The secret of sleep is kept for later.");
    var modules = List.of(new Module("Rest", List.of(open, locked)));
    var program = "program-1";
    node.done(ProgramEntity.TYPE, program, "create", new ProgramCommand.Create("Rest", modules));
    node.done(ProgramEntity.TYPE, program, "publish", new ProgramCommand.Publish());
    var stops =
        List.of(
            new Stop(open.id(), open.title(), false), new Stop(locked.id(), locked.title(), false));
    var start =
        new JourneyCommand.Start(new ProgramId(program), 1, new AccountId(LEARNER), null, stops);
    node.done(JourneyEntity.TYPE, JOURNEY, "start", start);
  }

  private static Lesson lesson(String id, String title, String text) {
    return new Lesson(new LessonId(id), title, LessonKind.TEXT, text, null, null);
  }
}
