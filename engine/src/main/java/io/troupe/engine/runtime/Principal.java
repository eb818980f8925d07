package io.troupe.engine.runtime;

import io.troupe.engine.values.AccountId;

/**
 * Who acts: a person's account, a process, a timer, or a visitor who has not signed in. There is no
 * service without a principal; it is stored with every event.
 */
public record Principal(Kind kind, String name) {
  /** The sorts of principal. */
  public enum Kind {
    ACCOUNT,
    PROCESS,
    TIMER,
    VISITOR
  }

  public static final Principal TIMER = new Principal(Kind.TIMER, "timer");
  public static final Principal VISITOR = new Principal(Kind.VISITOR, "visitor");

  public static Principal account(AccountId account) {
    return new Principal(Kind.ACCOUNT, account.value());
  }

  public static Principal process(String name) {
    return new Principal(Kind.PROCESS, name);
  }

  /** Whether it is this account itself that acts. */
  public boolean is(AccountId account) {
    return kind == Kind.ACCOUNT && name.equals(account.value());
  }
}
