package io.troupe.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.runtime.EntityMessage.Request;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.TenantId;
import java.util.List;
import org.apache.pekko.actor.testkit.typed.javadsl.TestInbox;
import org.junit.jupiter.api.Test;

class DeliberationTest {
  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  /** Words that are added to a text; one of them is more than the rules can take. */
  private static final EntityType<String, String, String, String> TEXT =
      EntityType.of(
          "text",
          String.class,
          String.class,
          String.class,
          "",
          (_, command, _) -> Decision.accept(List.of(command.split(" "))),
          DeliberationTest::add,
          Tally.Refusal.class);

  private final Deliberation<String, String, String, String> deliberation =
      new Deliberation<>(TEXT, new TenantId("academy"), "it", new Lived<>(TEXT), Scenario.START);

  @Test
  void a_command_at_one_of_whose_events_the_rules_fail_leaves_no_event_behind() {
    deliberation.hear(
        List.of(request("one", "a b"), request("two", "c bad"), request("three", "d")));

    assertThat(deliberation.steps().stream().map(step -> step.envelope().event()))
        .containsExactly("a", "b", "d");
    assertThat(deliberation.steps().getLast().state()).isEqualTo("abd");
    assertThat(deliberation.answers().get(1).reply()).isEqualTo(new Reply.Failed<>(TRACE));
  }

  private static String add(String text, String word) {
    if (word.equals("bad")) {
      throw new IllegalStateException("not for this text");
    }
    return text + word;
  }

  private static Request request(String id, String command) {
    return new Request(
        "text",
        new CommandId(id),
        0,
        command,
        Principal.account(new AccountId("ada")),
        null,
        TRACE,
        null,
        TestInbox.<Reply<?>>create().getRef());
  }
}
