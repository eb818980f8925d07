package io.troupe.node;

import io.troupe.engine.Catalogue;
import io.troupe.engine.journal.EventTail;
import io.troupe.engine.journal.JournalDatabase;
import io.troupe.engine.journal.JournalHistory;
import io.troupe.engine.journal.TailSettings;
import io.troupe.engine.journal.follow.Followers;
import io.troupe.engine.journal.keys.MasterKey;
import io.troupe.engine.journal.keys.MasterKeys;
import io.troupe.engine.journal.keys.Vault;
import io.troupe.engine.processes.Process;
import io.troupe.engine.processes.Processes;
import io.troupe.engine.processes.coachquestion.CoachSettlement;
import io.troupe.engine.processes.enrolment.EnrolmentProcess;
import io.troupe.engine.processes.joining.Joining;
import io.troupe.engine.processes.mailing.MailTexts;
import io.troupe.engine.processes.mailing.Mailing;
import io.troupe.engine.processes.unlock.Unlock;
import io.troupe.engine.runtime.Engine;
import io.troupe.engine.runtime.EntitySettings;
import io.troupe.engine.runtime.History;
import io.troupe.engine.timers.DurableTimers;
import io.troupe.engine.timers.TimerSettings;
import io.troupe.http.start.Health;
import io.troupe.projections.AllReadModels;
import io.troupe.projections.runtime.ReadModelSettings;
import io.troupe.projections.runtime.ReadModels;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.pekko.Done;
import org.apache.pekko.actor.CoordinatedShutdown;
import org.apache.pekko.actor.typed.ActorSystem;

/**
 * What runs in a node's actor system, started in the order in which one part needs the other.
 *
 * @param vault keys of personal data
 * @param engine the entities
 * @param tail the journal in order
 * @param history what entities have stored
 * @param followers processes, timers and read models, each once in the cluster
 * @param views lists and sums
 * @param gateways mail and the coach
 * @param health whether this node can serve
 */
record Services(
    Vault vault,
    Engine engine,
    EventTail tail,
    History history,
    Followers followers,
    ReadModels views,
    Gateways gateways,
    Health health) {
  static Services start(ActorSystem<?> system, Settings settings, JournalDatabase database) {
    var clock = Clock.systemUTC();
    var tail = tail(system, database);
    var gateways = Gateways.open(settings);
    closeAtTheEnd(system, tail, database, gateways);
    var vault = Vault.start(database.queries(), masterKeys(settings.keys()));
    var history = new JournalHistory(tail);
    var engine = new Engine(system, Catalogue.ALL, clock, history, EntitySettings.DEFAULT);
    var followers = new Followers(system, database, tail);
    DurableTimers.start(followers, engine, database, clock, TimerSettings.DEFAULT);
    Processes.start(processes(settings, vault, gateways), followers, engine);
    var views =
        new ReadModels(
            AllReadModels.LIST, database, tail, followers, clock, ReadModelSettings.DEFAULT);
    start(views);
    return new Services(
        vault,
        engine,
        tail,
        history,
        followers,
        views,
        gateways,
        new NodeHealth(system, database.queries()));
  }

  private static List<Process> processes(Settings settings, Vault vault, Gateways gateways) {
    var texts = new MailTexts(vault, settings.http().publicUrl());
    return List.of(
        new EnrolmentProcess(),
        new Joining(),
        new Unlock(),
        new CoachSettlement(),
        new Mailing(gateways.mail(), vault, texts, settings.mail().from()));
  }

  private static void start(ReadModels views) {
    try {
      views.start();
    } catch (SQLException e) {
      throw new NodeStartException("the read models cannot be made; run './troupe doctor'", e);
    }
  }

  private static EventTail tail(ActorSystem<?> system, JournalDatabase database) {
    try {
      return EventTail.start(system, database, TailSettings.DEFAULT);
    } catch (SQLException e) {
      throw new NodeStartException("the journal cannot be read; run './troupe doctor'", e);
    }
  }

  private static MasterKeys masterKeys(Settings.Keys keys) {
    var all = keys.master().stream().map(Secret::value).map(MasterKey::new).toList();
    return new MasterKeys(all.getFirst(), List.copyOf(all.subList(1, all.size())));
  }

  private static void closeAtTheEnd(
      ActorSystem<?> system, EventTail tail, JournalDatabase database, Gateways gateways) {
    CoordinatedShutdown.get(system)
        .addTask(
            CoordinatedShutdown.PhaseBeforeActorSystemTerminate(),
            "close-journal",
            () -> {
              gateways.close();
              tail.close();
              database.close();
              return CompletableFuture.completedFuture(Done.getInstance());
            });
  }
}
