package io.troupe.http.tenancy;

import io.troupe.engine.journal.keys.Vault;
import io.troupe.http.edge.json.Check;
import io.troupe.http.edge.password.PasswordPolicy;
import io.troupe.http.edge.password.Passwords;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.CompletionStage;

/** Passwords that are chosen, not guessed at. */
public final class NewPasswords {
  private static final int SALT_BYTES = 16;

  private final Vault vault;
  private final Passwords passwords;

  public NewPasswords(Vault vault, Passwords passwords) {
    this.vault = vault;
    this.passwords = passwords;
  }

  /**
   * Puts the policy to a check.
   *
   * @param email the account's address; empty when it is not known
   */
  public static void check(Check check, String password, String email) {
    PasswordPolicy.refusal(password, email)
        .ifPresent(code ->
            check.rule(
                false,
                "password",
                code,
                "A password has 12 to 128 characters and is none of the commonest."));
  }

  /** Hashes under a salt made of the command's id, so that a repeated request gives the same. */
  public CompletionStage<String> hash(String password, String commandId) {
    var digest = Base64.getUrlDecoder().decode(vault.lookup("password-salt", commandId));
    return passwords.hash(password, Arrays.copyOf(digest, SALT_BYTES));
  }
}
