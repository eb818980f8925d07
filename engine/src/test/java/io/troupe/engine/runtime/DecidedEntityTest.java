package io.troupe.engine.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.ConfigFactory;
import io.troupe.engine.credits.wallet.WalletCommand;
import io.troupe.engine.credits.wallet.WalletCommand.Grant;
import io.troupe.engine.credits.wallet.WalletCommand.Hold;
import io.troupe.engine.credits.wallet.WalletEntity;
import io.troupe.engine.credits.wallet.WalletEvent;
import io.troupe.engine.credits.wallet.WalletRejection;
import io.troupe.engine.credits.wallet.WalletView;
import io.troupe.engine.runtime.EntityMessage.Read;
import io.troupe.engine.runtime.EntityMessage.Request;
import io.troupe.engine.runtime.EntityMessage.Stop;
import io.troupe.engine.serialization.Catalogued;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.Credits;
import io.troupe.engine.values.GrantId;
import io.troupe.engine.values.HoldId;
import io.troupe.engine.values.TenantId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.pekko.actor.BootstrapSetup;
import org.apache.pekko.actor.setup.ActorSystemSetup;
import org.apache.pekko.actor.testkit.typed.javadsl.ActorTestKit;
import org.apache.pekko.actor.testkit.typed.javadsl.TestProbe;
import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.javadsl.Behaviors;
import org.apache.pekko.persistence.testkit.PersistenceTestKitPlugin;
import org.apache.pekko.persistence.testkit.PersistenceTestKitSnapshotPlugin;
import org.apache.pekko.persistence.testkit.javadsl.PersistenceTestKit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecidedEntityTest {
  private static final TenantId TENANT = new TenantId("academy");
  private static final String ID = "ada";
  private static final String PERSISTENCE_ID = "academy|wallet|ada";
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private ActorTestKit kit;
  private PersistenceTestKit journal;
  private TestProbe<Reply<?>> caller;
  private ActorRef<EntityMessage> wallet;

  @BeforeEach
  void start() {
    var config =
        PersistenceTestKitPlugin.getInstance()
            .config()
            .withFallback(PersistenceTestKitSnapshotPlugin.config())
            .withFallback(
                ConfigFactory.parseResources("io/troupe/engine/serialization/serialization.conf")
                    .withFallback(ConfigFactory.load()));
    var setup =
        ActorSystemSetup.create(
            BootstrapSetup.create(config),
            new Catalogued(new EntityCatalogue(List.of(WalletEntity.TYPE))));
    kit = ActorTestKit.create(ActorSystem.create(Behaviors.empty(), "test", setup));
    journal = PersistenceTestKit.create(kit.system());
    caller = kit.createTestProbe();
    wallet = live(EntitySettings.DEFAULT);
  }

  @AfterEach
  void stop() {
    kit.shutdownTestKit();
  }

  @Test
  void a_command_is_answered_with_the_view_and_the_position_that_holds_it() {
    assertThat(ask("grant", grant("welcome", 10))).isEqualTo(done(10, 0, 1));
    assertThat(ask("hold", hold("question", 4))).isEqualTo(done(10, 4, 2));
  }

  @Test
  void a_repeated_command_gets_its_first_answer_and_has_no_second_effect() {
    ask("grant", grant("welcome", 10));
    ask("hold", hold("question", 4));
    assertThat(ask("grant", grant("welcome", 10))).isEqualTo(done(10, 0, 1));
    assertThat(events()).hasSize(2);
  }

  @Test
  void a_repeat_is_recognised_after_a_restart() {
    ask("grant", grant("welcome", 10));
    ask("hold", hold("question", 4));
    restart();
    assertThat(ask("grant", grant("welcome", 10))).isEqualTo(done(10, 0, 1));
    assertThat(events()).hasSize(2);
  }

  @Test
  void a_repeat_whose_answer_left_memory_is_answered_from_history() {
    ask("grant", grant("welcome", 10_000));
    // Enough events for a snapshot, which keeps command ids but not their views.
    for (var i = 0; i < WalletEntity.TYPE.snapshotEvery(); i++) {
      ask("hold-" + i, hold("question-" + i, 1));
    }
    restart();
    assertThat(ask("hold-7", hold("question-7", 1))).isEqualTo(done(10_000, 8, 9));
  }

  @Test
  void a_command_id_with_another_content_is_refused() {
    ask("grant", grant("welcome", 10));
    assertThat(ask("grant", grant("welcome", 11)))
        .isEqualTo(new Reply.Rejected<>(RuntimeRejection.IDEMPOTENCY_KEY_REUSED));
  }

  @Test
  void a_command_for_another_version_is_refused() {
    ask("grant", grant("welcome", 10));
    assertThat(ask("hold", hold("question", 4), 7L))
        .isEqualTo(new Reply.Rejected<>(RuntimeRejection.VERSION_MISMATCH));
    assertThat(ask("hold", hold("question", 4), 1L)).isEqualTo(done(10, 4, 2));
  }

  @Test
  void an_entity_without_events_is_not_found() {
    wallet.tell(new Read(caller.ref()));
    assertThat(caller.receiveMessage(LIMIT))
        .isEqualTo(new Reply.Rejected<>(RuntimeRejection.NOT_FOUND));
  }

  @Test
  void commands_in_flight_together_are_each_decided_on_what_came_before() {
    ask("grant", grant("welcome", 500));
    IntStream.range(0, 900)
        .forEach(i -> wallet.tell(request("hold-" + i, hold("question-" + i, 1), null)));
    var replies = caller.receiveSeveralMessages(900, LIMIT);
    assertThat(replies.stream().filter(Reply.Done.class::isInstance)).hasSize(500);
    assertThat(replies.stream().filter(new Reply.Rejected<>(INSUFFICIENT)::equals)).hasSize(400);
  }

  @Test
  void a_command_repeated_within_one_write_takes_effect_once() {
    ask("grant", grant("welcome", 500));
    for (var i = 0; i < 50; i++) {
      wallet.tell(request("hold", hold("question", 1), null));
    }
    assertThat(caller.receiveSeveralMessages(50, LIMIT)).allMatch(done(500, 1, 2)::equals);
    assertThat(events()).hasSize(2);
  }

  @Test
  void a_caller_beyond_the_limit_is_told_at_once_that_the_entity_is_busy() {
    var small = live(new EntitySettings(2, LIMIT));
    for (var i = 0; i < 500; i++) {
      small.tell(request("grant-" + i, grant("grant-" + i, 1), null));
    }
    var replies = caller.receiveSeveralMessages(500, LIMIT);
    assertThat(replies.stream().filter(Reply.Busy.class::isInstance)).isNotEmpty();
    var done = replies.stream().filter(Reply.Done.class::isInstance).count();
    assertThat(events()).hasSize((int) done);
  }

  @Test
  void a_stop_lets_what_has_arrived_be_answered_first() {
    for (var i = 0; i < 100; i++) {
      wallet.tell(request("grant-" + i, grant("grant-" + i, 1), null));
    }
    wallet.tell(new Stop());
    caller.expectTerminated(wallet, LIMIT);
    assertThat(caller.receiveSeveralMessages(100, LIMIT)).allMatch(Reply.Done.class::isInstance);
  }

  @Test
  void a_failed_write_stops_the_entity_and_the_next_life_works() {
    ask("grant", grant("welcome", 10));
    journal.failNextPersisted(PERSISTENCE_ID);
    wallet.tell(request("hold", hold("question", 4), null));
    caller.expectTerminated(wallet, LIMIT);
    wallet = live(EntitySettings.DEFAULT);
    assertThat(ask("hold", hold("question", 4))).isEqualTo(done(10, 4, 2));
  }

  @Test
  void a_hold_times_out_by_itself() {
    ask("grant", grant("welcome", 10));
    var soon = Clock.systemUTC().instant().plusMillis(300);
    ask("hold", expiring("question", soon));
    Awaitility.await().atMost(LIMIT).until(() -> events().size() == 3);
    var stored = (Envelope<?>) events().getLast();
    assertThat(stored.event())
        .isEqualTo(new WalletEvent.HoldReleased(new HoldId("question"), new Credits(4), true));
    assertThat(stored.provenance().principal()).isEqualTo(Principal.TIMER);
    assertThat(stored.timers()).containsExactly(new TimerChange("expiry", null));
  }

  @Test
  void a_hold_times_out_though_an_earlier_one_was_settled_in_time() {
    ask("grant", grant("welcome", 10));
    var now = Clock.systemUTC().instant();
    ask("settled", expiring("settled", now.plusMillis(200)));
    ask("left", expiring("left", now.plusMillis(400)));
    ask("capture", new WalletCommand.Capture(new HoldId("settled"), null));
    awaitRelease("left", 5);
  }

  @Test
  void a_hold_times_out_though_an_earlier_command_waits_for_longer() {
    ask("grant", grant("welcome", 10));
    var now = Clock.systemUTC().instant();
    ask("long", expiring("long", now.plusSeconds(3_600)));
    ask("short", expiring("short", now.plusMillis(200)));
    awaitRelease("short", 4);
  }

  private void awaitRelease(String hold, int version) {
    Awaitility.await().atMost(LIMIT).until(() -> events().size() == version);
    assertThat(((Envelope<?>) events().getLast()).event())
        .isEqualTo(new WalletEvent.HoldReleased(new HoldId(hold), new Credits(4), true));
  }

  private static final WalletRejection INSUFFICIENT = WalletRejection.INSUFFICIENT_CREDITS;

  private ActorRef<EntityMessage> live(EntitySettings settings) {
    History history =
        (id, first, last) ->
            CompletableFuture.completedFuture(
                events().stream()
                    .skip(first - 1)
                    .limit(last - first + 1)
                    .<Envelope<?>>map(e -> (Envelope<?>) e)
                    .toList());
    var node = new DecidedEntity.Node(Clock.systemUTC(), history, settings);
    return kit.spawn(DecidedEntity.create(WalletEntity.TYPE, TENANT, ID, node));
  }

  private void restart() {
    wallet.tell(new Stop());
    caller.expectTerminated(wallet, LIMIT);
    wallet = live(EntitySettings.DEFAULT);
  }

  private List<Object> events() {
    return journal.persistedInStorage(PERSISTENCE_ID);
  }

  private Reply<?> ask(String id, WalletCommand command) {
    return ask(id, command, null);
  }

  private Reply<?> ask(String id, WalletCommand command, @Nullable Long version) {
    wallet.tell(request(id, command, version));
    return caller.receiveMessage(LIMIT);
  }

  private Request request(String id, WalletCommand command, @Nullable Long version) {
    return new Request(
        "wallet",
        new CommandId(id),
        Fingerprint.of(WalletEntity.TYPE, command),
        command,
        Principal.account(new AccountId(ID)),
        null,
        "0af7651916cd43dd8448eb211c80319c",
        version,
        caller.ref());
  }

  private static Reply<WalletView> done(long balance, long held, long version) {
    return new Reply.Done<>(
        new WalletView(new Credits(balance), new Credits(held), new Credits(balance - held)),
        new Position(TENANT, "wallet", ID, version));
  }

  private static Grant grant(String id, long amount) {
    return new Grant(new GrantId(id), new Credits(amount), "welcome", 0, null);
  }

  private static Hold expiring(String id, Instant at) {
    return new Hold(new HoldId(id), new Credits(4), "question", at);
  }

  private static Hold hold(String id, long amount) {
    return new Hold(new HoldId(id), new Credits(amount), "question", null);
  }
}
