package io.troupe.http.tenancy.invitation;

import io.troupe.http.edge.json.Check;
import io.troupe.http.edge.json.Checkable;
import io.troupe.http.tenancy.NewPasswords;
import io.troupe.http.tenancy.member.RoleIds;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Invitations on the wire. */
final class InvitationJson {
  private InvitationJson() {}

  record Invite(String name, String email, List<String> roles, @Nullable Instant expiresAt)
      implements Checkable {
    @Override
    public void check(Check check) {
      check.length("name", name, 1, 200).email("email", email);
      RoleIds.check(check, roles);
    }

    @Override
    public String toString() {
      return "Invite[" + roles + "]";
    }
  }

  record Invitation(String id, String accountId, Instant expiresAt) {}

  record Acceptance(String password) implements Checkable {
    @Override
    public void check(Check check) {
      NewPasswords.check(check, password, "");
    }

    @Override
    public String toString() {
      return "Acceptance[]";
    }
  }

  record Accepted(String accountId, String tenantId) {}
}
