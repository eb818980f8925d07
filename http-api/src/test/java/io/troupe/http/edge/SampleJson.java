package io.troupe.http.edge;

import io.troupe.http.edge.json.Check;
import io.troupe.http.edge.json.Checkable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Wire records of every kind of field. */
public final class SampleJson {
  private SampleJson() {}

  public record Learner(String email, @Nullable String nickname) implements Checkable {
    @Override
    public void check(Check check) {
      check.email("email", email).length("nickname", nickname, 1, 20);
    }
  }

  public record Grant(
      long amount, String currency, Instant expires, Learner learner, List<String> tags)
      implements Checkable {
    @Override
    public void check(Check check) {
      check
          .range("amount", amount, 1, 1_000)
          .currency("currency", currency)
          .within("learner", learner)
          .size("tags", tags, 0, 3);
    }
  }

  public record Granted(String wallet, String commandId, long amount) {}

  public record SignedUp(String commandId) {}

  public record Wallet(String id, long balance) {}
}
