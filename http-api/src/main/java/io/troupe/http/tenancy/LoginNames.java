package io.troupe.http.tenancy;

import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.values.TenantId;
import java.util.Locale;

/** The ids under which e-mail addresses are claimed. */
public final class LoginNames {
  private final Vault vault;

  public LoginNames(Vault vault) {
    this.vault = vault;
  }

  /** A keyed hash of the address within its tenant; case and surrounding blanks do not count. */
  public String of(TenantId tenant, String email) {
    return vault.lookup("login-name", tenant + "|" + email.strip().toLowerCase(Locale.ROOT));
  }
}
