package io.troupe.engine.tenancy.invitation;

import static io.troupe.engine.runtime.Scenario.START;
import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.runtime.Scenario;
import io.troupe.engine.serialization.StoredForm;
import io.troupe.engine.tenancy.invitation.InvitationCommand.Accept;
import io.troupe.engine.tenancy.invitation.InvitationCommand.Expire;
import io.troupe.engine.tenancy.invitation.InvitationCommand.Invite;
import io.troupe.engine.tenancy.invitation.InvitationCommand.Revoke;
import io.troupe.engine.tenancy.invitation.InvitationEvent.InvitationAccepted;
import io.troupe.engine.tenancy.invitation.InvitationEvent.InvitationExpired;
import io.troupe.engine.tenancy.invitation.InvitationEvent.InvitationRevoked;
import io.troupe.engine.tenancy.invitation.InvitationEvent.Invited;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.RoleId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InvitationTest {
  private static final AccountId ADA = new AccountId("ada");
  private static final AccountId ADMIN = new AccountId("admin");
  private static final Personal<String> EMAIL = new Personal<>(new PersonId("ada"), "sealed");
  private static final Set<RoleId> ROLES = Set.of(new RoleId("student"));
  private static final Instant EXPIRY = START.plus(Invitation.LASTS);
  private static final Invite INVITE = until(EXPIRY);

  private final Scenario<InvitationCommand, InvitationEvent, Invitation> invitation =
      Scenario.of(InvitationEntity.TYPE);

  @Test
  void an_invitation_is_made_once() {
    invitation
        .when(INVITE)
        .then(new Invited(ADA, EMAIL, ROLES, ADMIN, EXPIRY))
        .when(INVITE)
        .unchanged()
        .when(until(EXPIRY.plusSeconds(1)))
        .refused(InvitationRejection.ALREADY_INVITED);
    assertThat(status()).isEqualTo(InvitationStatus.PENDING);
  }

  @Test
  void an_invitation_is_accepted_once() {
    invitation
        .when(INVITE)
        .when(new Accept("$hash"))
        .then(new InvitationAccepted(ADA, "$hash"))
        .when(new Accept("$hash"))
        .refused(InvitationRejection.ALREADY_ACCEPTED)
        .when(new Revoke())
        .refused(InvitationRejection.ALREADY_ACCEPTED)
        .after(Duration.ofDays(20));
    assertThat(status()).isEqualTo(InvitationStatus.ACCEPTED);
  }

  @Test
  void an_invitation_expires_by_itself() {
    invitation.when(INVITE).after(Invitation.LASTS).then(new InvitationExpired());
    assertThat(status()).isEqualTo(InvitationStatus.EXPIRED);
    invitation
        .when(new Accept("$hash"))
        .refused(InvitationRejection.INVITATION_EXPIRED)
        .when(new Revoke())
        .refused(InvitationRejection.INVITATION_EXPIRED);
  }

  @Test
  void an_invitation_is_over_at_its_expiry_even_before_the_timer_has_fired() {
    invitation
        .when(INVITE)
        .at(EXPIRY)
        .when(new Accept("$hash"))
        .refused(InvitationRejection.INVITATION_EXPIRED);
  }

  @Test
  void nothing_expires_before_its_time() {
    invitation.when(INVITE).at(EXPIRY.minusNanos(1)).when(new Expire()).unchanged();
  }

  @Test
  void a_revoked_invitation_is_no_longer_accepted() {
    invitation
        .when(INVITE)
        .when(new Revoke())
        .then(new InvitationRevoked())
        .when(new Revoke())
        .unchanged()
        .when(new Accept("$hash"))
        .refused(InvitationRejection.INVITATION_REVOKED);
    assertThat(status()).isEqualTo(InvitationStatus.REVOKED);
  }

  @Test
  void what_was_never_made_is_not_there() {
    invitation
        .when(new Accept("$hash"))
        .refused(InvitationRejection.NO_SUCH_INVITATION)
        .when(new Revoke())
        .refused(InvitationRejection.NO_SUCH_INVITATION)
        .when(new Expire())
        .refused(InvitationRejection.NO_SUCH_INVITATION);
  }

  @Test
  void an_invitation_out_of_its_bounds_is_refused() {
    invitation
        .when(until(START))
        .refused(InvitationRejection.EXPIRES_IN_THE_PAST)
        .when(until(START.plus(Duration.ofDays(90)).plusNanos(1)))
        .refused(InvitationRejection.EXPIRES_TOO_LATE)
        .when(to(Set.of()))
        .refused(InvitationRejection.ROLES_OUT_OF_BOUNDS)
        .when(to(roles(11)))
        .refused(InvitationRejection.ROLES_OUT_OF_BOUNDS)
        .when(until(START.plus(Duration.ofDays(90))))
        .accepted()
        .when(new Accept(""))
        .refused(InvitationRejection.HASH_MALFORMED)
        .when(new Accept("x".repeat(513)))
        .refused(InvitationRejection.HASH_MALFORMED);
  }

  @Test
  void every_form_is_stored_and_read_back() {
    StoredForm.of(InvitationEntity.TYPE)
        .events(
            new Invited(ADA, EMAIL, ROLES, ADMIN, EXPIRY),
            new InvitationAccepted(ADA, "$hash"),
            new InvitationRevoked(),
            new InvitationExpired())
        .commands(INVITE, new Accept("$hash"), new Revoke(), new Expire())
        .state(invitation.when(INVITE).state())
        .state(invitation.when(new Accept("$hash")).state());
  }

  private InvitationStatus status() {
    return InvitationView.of(invitation.state()).status();
  }

  private static Invite until(Instant expiresAt) {
    return new Invite(ADA, EMAIL, ROLES, ADMIN, expiresAt);
  }

  private static Invite to(Set<RoleId> roles) {
    return new Invite(ADA, EMAIL, roles, ADMIN, EXPIRY);
  }

  private static Set<RoleId> roles(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> new RoleId("role-" + number))
        .collect(Collectors.toSet());
  }
}
