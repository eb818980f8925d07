package io.troupe.projections.invitations;

import static io.troupe.projections.Story.ACADEMY;
import static io.troupe.projections.Story.SCHOOL;
import static io.troupe.projections.Story.sealed;
import static io.troupe.projections.Story.time;
import static io.troupe.projections.TestView.got;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.journal.Recorded;
import io.troupe.engine.tenancy.invitation.InvitationEvent;
import io.troupe.engine.tenancy.invitation.InvitationEvent.InvitationAccepted;
import io.troupe.engine.tenancy.invitation.InvitationEvent.InvitationExpired;
import io.troupe.engine.tenancy.invitation.InvitationEvent.InvitationRevoked;
import io.troupe.engine.tenancy.invitation.InvitationEvent.Invited;
import io.troupe.engine.tenancy.invitation.InvitationStatus;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.InvitationId;
import io.troupe.engine.values.RoleId;
import io.troupe.projections.Story;
import io.troupe.projections.TestView;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InvitationsTest {
  private static final AccountId ADA = new AccountId("ada");
  private static final AccountId ADMIN = new AccountId("admin");

  @TempDir Path folder;
  private final Story story = new Story();

  @ParameterizedTest
  @EnumSource
  void the_newest_invitations_come_first_with_what_became_of_them(JournalKind kind)
      throws Exception {
    try (var view = new TestView(new InvitationsProjection(), kind, folder)) {
      view.given(invited("i1"), invited("i2"), invited("i3"), invited("i4"));
      view.given(
          event("i1", new InvitationAccepted(ADA, "hash")),
          event("i2", new InvitationRevoked()),
          event("i3", new InvitationExpired()));
      var invitations = new InvitationsQueries(view);
      var rows = got(invitations.list(ACADEMY, null, 10));
      assertThat(rows)
          .extracting(InvitationRow::status)
          .containsExactly(
              InvitationStatus.PENDING,
              InvitationStatus.EXPIRED,
              InvitationStatus.REVOKED,
              InvitationStatus.ACCEPTED);
      assertThat(rows.getFirst())
          .isEqualTo(
              new InvitationRow(
                  new InvitationId("i4"),
                  ADA,
                  sealed("ada", "mail"),
                  ADMIN,
                  InvitationStatus.PENDING,
                  time(4),
                  time(99)));
      assertThat(got(invitations.list(ACADEMY, rows.get(1).place(), 1))).hasSize(2);
      assertThat(got(invitations.list(SCHOOL, null, 1))).isEmpty();
    }
  }

  private Recorded invited(String id) {
    return event(
        id,
        new Invited(ADA, sealed("ada", "mail"), Set.of(new RoleId("student")), ADMIN, time(99)));
  }

  private Recorded event(String id, InvitationEvent event) {
    return story.event("invitation", id, event);
  }
}
