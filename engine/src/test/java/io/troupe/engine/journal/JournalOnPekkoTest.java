package io.troupe.engine.journal;

import static io.troupe.engine.journal.TestJournal.follow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.javadsl.AskPattern;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.javadsl.CommandHandler;
import org.apache.pekko.persistence.typed.javadsl.Effect;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehavior;
import org.apache.pekko.persistence.typed.javadsl.RetentionCriteria;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pekko's own persistent actors on the journal, by nothing but its configuration. */
class JournalOnPekkoTest {
  private static final String LOOK = "";

  @TempDir Path folder;
  private JournalDatabase database;
  private ActorTestKit kit;

  private record Append(String word, ActorRef<String> replyTo) {}

  private static final class Sentence extends EventSourcedBehavior<Append, String, String> {
    Sentence(String id) {
      super(PersistenceId.ofUniqueId(id));
    }

    @Override
    public String emptyState() {
      return "";
    }

    @Override
    public CommandHandler<Append, String, String> commandHandler() {
      return newCommandHandlerBuilder().forAnyState().onCommand(Append.class, this::append).build();
    }

    private Effect<String, String> append(Append append) {
      return append.word().equals(LOOK)
          ? Effect().none().thenReply(append.replyTo(), state -> state)
          : Effect().persist(append.word()).thenReply(append.replyTo(), state -> state);
    }

    @Override
    public EventHandler<String, String> eventHandler() {
      return newEventHandlerBuilder().forAnyState().onAnyEvent((state, word) -> state + word);
    }

    @Override
    public RetentionCriteria retentionCriteria() {
      return RetentionCriteria.snapshotEvery(2, 1);
    }
  }

  @AfterEach
  void stop() {
    kit.shutdownTestKit();
    database.close();
  }

  @ParameterizedTest
  @EnumSource(JournalKind.class)
  void what_was_acknowledged_is_there_after_a_restart(JournalKind kind) throws Exception {
    var settings = TestDatabases.of(kind, folder);
    open(settings);
    var first = kit.spawn(new Sentence("a"));
    for (var word : new String[] {"a", "b", "c", "d", "e"}) {
      append(first, word);
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> count("snapshot") > 0);
    stop();
    open(settings);

    assertThat(append(kit.spawn(new Sentence("a")), "f")).isEqualTo("abcdef");
    try (var tail = EventTail.start(kit.system(), database, TailSettings.DEFAULT)) {
      assertThat(follow(tail, TailPosition.START, 6))
          .extracting(JournalEvent::payload)
          .containsExactly("a", "b", "c", "d", "e", "f");
    }
  }

  @ParameterizedTest
  @EnumSource(JournalKind.class)
  void a_second_writer_is_stopped_by_the_first_ones_events(JournalKind kind) throws Exception {
    open(TestDatabases.of(kind, folder));
    var first = kit.spawn(new Sentence("a"));
    var second = kit.spawn(new Sentence("a"));
    append(first, LOOK);
    append(second, LOOK);
    append(first, "x");
    var probe = kit.<String>createTestProbe();
    second.tell(new Append("z", probe.ref()));

    probe.expectTerminated(second, Duration.ofSeconds(20));
    probe.expectNoMessage(Duration.ZERO);
    assertThat(append(first, "y")).isEqualTo("xy");
    try (var tail = EventTail.start(kit.system(), database, TailSettings.DEFAULT)) {
      assertThat(tail.history("a", 1, 9, 9).toCompletableFuture().get(30, TimeUnit.SECONDS))
          .extracting(JournalEvent::payload)
          .containsExactly("x", "y");
    }
  }

  private void open(JournalSettings settings) {
    database = JournalDatabase.open(settings);
    database.migrate();
    kit = ActorTestKit.create("journal", TestJournal.config(database));
  }

  private String append(ActorRef<Append> sentence, String word) throws Exception {
    return AskPattern.<Append, String>ask(
            sentence,
            replyTo -> new Append(word, replyTo),
            Duration.ofSeconds(20),
            kit.system().scheduler())
        .toCompletableFuture()
        .get(30, TimeUnit.SECONDS);
  }

  private long count(String table) throws Exception {
    try (var connection = database.queries().getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
      row.next();
      return row.getLong(1);
    }
  }
}
