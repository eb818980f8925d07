package io.troupe.engine.tenancy.account;

import io.troupe.engine.tenancy.account.AccountCommand.Open;
import io.troupe.engine.tenancy.account.AccountEvent.AccountOpened;
import io.troupe.engine.values.Id;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.RoleId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who an account belongs to and what its roles are. */
public record AccountProfile(
    Personal<String> name, Personal<String> email, String loginName, Set<RoleId> roles) {
  static final int MOST_ROLES = 10;

  public AccountProfile {
    roles = Id.inOrder(roles);
  }

  static AccountProfile of(Open open) {
    return new AccountProfile(open.name(), open.email(), open.loginName(), open.roles());
  }

  static AccountProfile of(AccountOpened opened) {
    return new AccountProfile(opened.name(), opened.email(), opened.loginName(), opened.roles());
  }

  AccountProfile named(Personal<String> other) {
    return new AccountProfile(other, email, loginName, roles);
  }

  AccountProfile with(Set<RoleId> others) {
    return new AccountProfile(name, email, loginName, others);
  }

  @Nullable AccountRejection flaw() {
    return Id.FORM.matcher(loginName).matches()
        ? flawOf(roles)
        : AccountRejection.LOGIN_NAME_MALFORMED;
  }

  static @Nullable AccountRejection flawOf(Set<RoleId> roles) {
    if (roles.isEmpty()) {
      return AccountRejection.NO_ROLE;
    }
    return roles.size() > MOST_ROLES ? AccountRejection.TOO_MANY_ROLES : null;
  }
}
