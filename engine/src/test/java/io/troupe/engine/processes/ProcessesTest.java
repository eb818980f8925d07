package io.troupe.engine.processes;

import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.troupe.engine.journal.JournalKind;
import io.troupe.engine.journal.Recorded;
import io.troupe.engine.journal.TestDatabases;
import io.troupe.engine.runtime.Position;
import io.troupe.engine.runtime.Principal;
import io.troupe.engine.runtime.Reply;
import io.troupe.engine.runtime.Tally;
import io.troupe.engine.runtime.Tally.Command.Add;
import io.troupe.engine.runtime.TestNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProcessesTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir Path folder;

  /** A process made of a name and what it does with the amounts added to tallies in use. */
  private record Reaction(String name, Function<Recorded, List<Step>> to) implements Process {
    @Override
    public List<Step> react(Recorded event) {
      var isInUse = event.position().entityId().startsWith("in-");
      return isInUse ? to.apply(event) : List.of();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_command_repeated_after_a_crash_between_step_and_offset_counts_once(JournalKind kind)
      throws Exception {
    var settings = TestDatabases.of(kind, folder);
    try (var node = TestNode.start(settings, Tally.TYPE)) {
      var never = new CompletableFuture<List<Step>>();
      var crashing = mirror(new Step.Perform("hang", () -> never));
      Processes.start(List.of(crashing), node.followers(), node.engine());
      add(node, "in-a", 1, 3);
      await().atMost(SOON).until(() -> sum(node, "mirror") == 1);
      assertThat(node.followers().offsets()).doesNotContainKey("mirror");
    }
    try (var node = TestNode.start(settings, Tally.TYPE)) {
      var sound = mirror(new Step.Perform("go-on", () -> completedFuture(List.of())));
      Processes.start(List.of(sound), node.followers(), node.engine());
      var last = add(node, "in-a", 4, 5);
      assertThat(TestNode.get(node.followers().caughtUp("mirror", last, SOON))).isTrue();
      assertThat(sum(node, "mirror")).isEqualTo(5);
    }
  }

  private static Process mirror(Step after) {
    var add = Step.ask("add", Tally.TYPE, "mirror", new Add(1));
    return new Reaction("mirror", _ -> List.of(add, after));
  }

  @Test
  void a_command_says_which_process_and_which_event_it_comes_from() throws Exception {
    try (var node = TestNode.start(TestDatabases.h2(folder), Tally.TYPE)) {
      var causes = new CopyOnWriteArrayList<Recorded>();
      var watch =
          new Reaction("mirror", _ -> List.of(Step.ask("a", Tally.TYPE, "out", new Add(1))));
      var spy =
          new Process() {
            @Override
            public String name() {
              return "spy";
            }

            @Override
            public List<Step> react(Recorded event) {
              return List.of(perform("note", () -> causes.add(event)));
            }
          };
      Processes.start(List.of(watch, spy), node.followers(), node.engine());
      var cause = add(node, "in-a", 1, 1);
      await().atMost(SOON).until(() -> causes.size() == 2);
      var effect = causes.getLast().by();
      assertThat(effect.principal()).isEqualTo(Principal.process("mirror"));
      assertThat(effect.cause()).isEqualTo(cause.text());
      assertThat(effect.trace()).isEqualTo(causes.getFirst().by().trace());
    }
  }

  @Test
  void events_of_one_entity_are_done_in_order_and_of_others_side_by_side() throws Exception {
    try (var node = TestNode.start(TestDatabases.h2(folder), Tally.TYPE)) {
      var work = new OverlappingWork(2);
      var noting =
          new Reaction(
              "noting",
              event -> List.of(new Step.Perform("note", () -> work.begin(event.position()))));
      add(node, "in-a", 1, 10);
      var last = add(node, "in-b", 1, 10);
      Processes.start(List.of(noting), node.followers(), node.engine());
      assertThat(TestNode.get(node.followers().caughtUp("noting", last, SOON))).isTrue();
      var versions = LongStream.rangeClosed(1, 10).boxed().toList();
      assertThat(work.done("in-a")).isEqualTo(versions);
      assertThat(work.done("in-b")).isEqualTo(versions);
      assertThat(work.overlapsOfOneEntity()).isZero();
    }
  }

  /** Work that ends only when so many entities have begun theirs. */
  private static final class OverlappingWork {
    private final int entities;
    private final Map<String, List<Long>> begun = new ConcurrentHashMap<>();
    private final Map<String, List<Long>> done = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> allBegun = new CompletableFuture<>();
    private final AtomicInteger overlaps = new AtomicInteger();

    OverlappingWork(int entities) {
      this.entities = entities;
    }

    CompletionStage<List<Step>> begin(Position position) {
      var before = note(begun, position) - 1;
      if (before > done(position.entityId()).size()) {
        overlaps.incrementAndGet();
      }
      if (begun.size() == entities) {
        allBegun.complete(null);
      }
      return allBegun.thenApply(_ -> {
        note(done, position);
        return List.of();
      });
    }

    private static int note(Map<String, List<Long>> where, Position position) {
      var versions = where.computeIfAbsent(position.entityId(), _ -> new CopyOnWriteArrayList<>());
      versions.add(position.version());
      return versions.size();
    }

    List<Long> done(String id) {
      return done.getOrDefault(id, List.of());
    }

    int overlapsOfOneEntity() {
      return overlaps.get();
    }
  }

  @Test
  void a_step_that_fails_is_tried_again_by_itself_before_the_next_is_begun() throws Exception {
    try (var node = TestNode.start(TestDatabases.h2(folder), Tally.TYPE)) {
      var calls = new CopyOnWriteArrayList<String>();
      var failures = new AtomicInteger(2);
      Step flaky =
          perform(
              "flaky",
              () -> {
                calls.add("flaky");
                if (failures.getAndDecrement() > 0) {
                  throw new IllegalStateException("out of order");
                }
              });
      var first = perform("first", () -> calls.add("first"));
      var next = perform("next", () -> calls.add("next"));
      var process = new Reaction("three-steps", _ -> List.of(first, flaky, next));
      Processes.start(List.of(process), node.followers(), node.engine());
      var last = add(node, "in-a", 1, 1);
      assertThat(TestNode.get(node.followers().caughtUp("three-steps", last, SOON))).isTrue();
      assertThat(calls).containsExactly("first", "flaky", "flaky", "flaky", "next");
    }
  }

  @Test
  void a_refusal_is_an_answer_and_leads_to_what_follows_from_it() throws Exception {
    try (var node = TestNode.start(TestDatabases.h2(folder), Tally.TYPE)) {
      var answers = new ArrayList<Reply<?>>();
      var refused =
          new Step.Ask<>(
              "refused",
              Tally.TYPE,
              "out",
              new Add(-1),
              reply -> {
                answers.add(reply);
                return List.of(Step.ask("instead", Tally.TYPE, "out", new Add(7)));
              });
      Processes.start(
          List.of(new Reaction("undo", _ -> List.of(refused))), node.followers(), node.engine());
      var last = add(node, "in-a", 1, 1);
      assertThat(TestNode.get(node.followers().caughtUp("undo", last, SOON))).isTrue();
      assertThat(answers).containsExactly(new Reply.Rejected<>(Tally.Refusal.NEGATIVE_AMOUNT));
      assertThat(sum(node, "out")).isEqualTo(7);
    }
  }

  private static Step perform(String name, Runnable effect) {
    return new Step.Perform(
        name,
        () -> {
          effect.run();
          return completedFuture(List.of());
        });
  }

  private static Position add(TestNode node, String id, int from, int to) throws Exception {
    Position last = null;
    for (var i = from; i <= to; i++) {
      last = node.done(Tally.TYPE, id, "add-" + i, new Add(1)).position();
    }
    return last;
  }

  private static int sum(TestNode node, String id) throws Exception {
    return TestNode.get(node.scope().entity(Tally.TYPE, id).read())
            instanceof Reply.Done<Tally>(var tally, _)
        ? tally.sum()
        : 0;
  }
}
