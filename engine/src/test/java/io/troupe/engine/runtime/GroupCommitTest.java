package io.troupe.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.troupe.engine.runtime.EntityMessage.Batch;
import io.troupe.engine.runtime.EntityMessage.Read;
import io.troupe.engine.runtime.EntityMessage.Stop;
import io.troupe.engine.runtime.EntityMessage.Tick;
import java.util.ArrayList;
import java.util.List;
import org.apache.pekko.actor.testkit.typed.javadsl.BehaviorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.TestInbox;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
  private final List<EntityMessage> given = new ArrayList<>();
  private final GroupCommit commit = new GroupCommit(10);
  private final BehaviorTestKit<EntityMessage> entity =
      BehaviorTestKit.create(
          commit.around(
              Behaviors.receive(EntityMessage.class)
                  .onAnyMessage(message -> {
                    given.add(message);
                    return Behaviors.same();
                  })
                  .build()));
  private final Read read = new Read(TestInbox.<Reply<?>>create().getRef());

  @Test
  void what_arrives_during_a_write_is_handed_on_together_when_it_has_ended() {
    run(read, read, read);
    assertThat(given).containsExactly(new Batch(List.of(read)));
    end();
    assertThat(given).containsExactly(new Batch(List.of(read)), new Batch(List.of(read, read)));
  }

  @Test
  void a_tick_during_a_write_comes_when_it_has_ended() {
    run(read, new Tick());
    assertThat(given).containsExactly(new Batch(List.of(read)));
    end();
    assertThat(given).containsExactly(new Batch(List.of(read)), new Tick());
  }

  @Test
  void a_stop_comes_when_everything_else_has_been_done() {
    run(read, new Stop(), read);
    end();
    end();
    assertThat(given)
        .containsExactly(new Batch(List.of(read)), new Batch(List.of(read)), new Stop());
  }

  private void run(EntityMessage... messages) {
    List.of(messages).forEach(entity::run);
  }

  /** The write ends, and what the entity is told then reaches it. */
  private void end() {
    commit.written(entity.getRef());
    var inbox = entity.selfInbox();
    while (inbox.hasMessages()) {
      entity.run(inbox.receiveMessage());
    }
  }
}
