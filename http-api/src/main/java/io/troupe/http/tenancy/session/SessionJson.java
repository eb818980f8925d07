package io.troupe.http.tenancy.session;

import io.troupe.http.edge.json.Check;
import io.troupe.http.edge.json.Checkable;
import java.time.Instant;
import java.util.List;

/** Sessions and their tokens on the wire. What holds a secret prints nothing. */
final class SessionJson {
  private SessionJson() {}

  record SignIn(String tenant, String email, String password) implements Checkable {
    @Override
    public void check(Check check) {
      check
          .id("tenant", tenant)
          .length("email", email, 3, 254)
          .length("password", password, 1, 128);
    }

    @Override
    public String toString() {
      return "SignIn[]";
    }
  }

  record Refresh(String refreshToken) implements Checkable {
    @Override
    public void check(Check check) {
      check.length("refreshToken", refreshToken, 1, 512);
    }

    @Override
    public String toString() {
      return "Refresh[]";
    }
  }

  record Tokens(String accessToken, String refreshToken, Instant expiresAt, String sessionId) {
    @Override
    public String toString() {
      return "Tokens[]";
    }
  }

  /**
   * @param current whether it is the session that asks
   */
  record Session(String id, Instant expiresAt, boolean current) {}

  record Sessions(List<Session> items) {}
}
