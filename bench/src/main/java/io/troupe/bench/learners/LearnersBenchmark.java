package io.troupe.bench.learners;

import io.troupe.bench.Benchmark;
import io.troupe.bench.Plan;
import io.troupe.bench.http.Connections;
import io.troupe.bench.load.OpenLoop;
import io.troupe.bench.machine.Cpu;
import io.troupe.bench.machine.Machine;
import io.troupe.bench.machine.Postgres;
import io.troupe.bench.machine.TroupeNode;
import io.troupe.bench.report.Report;
import io.troupe.bench.report.Table;
import io.troupe.engine.ai.coach.ModelScript;
import io.troupe.engine.ai.coach.ModelScript.Step;
import io.troupe.engine.ai.coach.ScriptedModelServer;
import io.troupe.engine.journal.JournalKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A node in the mixed use of many learners at once. */
public final class LearnersBenchmark implements Benchmark {
  private static final int CONNECTIONS = 256;

  /** Of the learners, one in so many has handed in work before the beginning. */
  private static final int HANDED_IN = 10;

  private static final Duration MODELS_DELAY = Duration.ofMillis(200);
  private static final ModelScript ANSWER =
      new ModelScript(
          List.of(
              new Step.Pause(MODELS_DELAY),
              new Step.Token("Start with an observation "),
              new Step.Token("that both can agree on. [1]"),
              new Step.Usage(1_200, 40),
              new Step.Finish("stop")));

  @Override
  public String name() {
    return "learners";
  }

  @Override
  public String line() {
    return "10,000 learners in mixed use over HTTP";
  }

  @Override
  public Report run(Plan plan) throws Exception {
    try (var model = ScriptedModelServer.playing(ANSWER);
        var postgres = Postgres.start();
        var node = node(plan.crowd(), postgres, model)) {
      var people = new People(new Town(node, plan).of(plan.crowd().learners()));
      try (var connections = new Connections(node.node().http(), CONNECTIONS)) {
        return measured(plan, postgres, people, connections);
      }
    }
  }

  private static TroupeNode node(Crowd crowd, Postgres postgres, ScriptedModelServer model)
      throws Exception {
    var coach =
        Map.of(
            "TROUPE_AI_PROVIDER",
            "openai",
            "TROUPE_AI_BASE_URL",
            model.baseUrl().toString(),
            "TROUPE_AI_KEY",
            "none",
            "TROUPE_AI_MODEL",
            "scripted");
    return switch (crowd.database()) {
      case POSTGRES -> TroupeNode.on(postgres, coach);
      case H2 -> TroupeNode.h2(coach);
    };
  }

  private Report measured(Plan plan, Postgres postgres, People people, Connections connections)
      throws Exception {
    var crowd = plan.crowd();
    var tally = new Tally(error -> plan.say("an error, %s", error));
    var before = new Visits(people, connections, tally, MODELS_DELAY, "before");
    for (var number = 0; number < people.count() / HANDED_IN; number++) {
      before.handIn(number);
    }
    plan.say("warming up at %.1f actions/s", crowd.perSecond());
    var warmUp = new Visits(people, connections, tally, MODELS_DELAY, "warm-up");
    OpenLoop.atRandom(crowd.perSecond(), warmUp(plan), 1, warmUp::act);
    tally.counts();
    var time = measured(plan);
    plan.say("measuring for %s", time);
    var measuring = new Visits(people, connections, tally, MODELS_DELAY, "measured");
    var process = Cpu.ofThisProcess();
    var database = postgres.cpu();
    var begin = System.nanoTime();
    OpenLoop.atRandom(crowd.perSecond(), time, 2, measuring::act);
    var seconds = (System.nanoTime() - begin) / 1e9;
    var cost = new Cost(seconds, Cpu.ofThisProcess() - process, postgres.cpu() - database);
    return report(plan, postgres, tally.counts(), cost);
  }

  /** Long enough for what each of few requests a second needs to be compiled. */
  private static Duration warmUp(Plan plan) {
    return plan.warmUp().multipliedBy(plan.choose(6, 1));
  }

  /** All runs as one. */
  private static Duration measured(Plan plan) {
    return plan.measured().multipliedBy(plan.runs());
  }

  /** Processor seconds in a time. */
  private record Cost(double seconds, double process, double database) {
    Table table(long done) {
      return Table.of(
              "What it took",
              "actions/s",
              "processors busy here",
              "processors busy database",
              "CPU ms/action here",
              "CPU ms/action database")
          .row(
              done / seconds,
              process / seconds,
              database / seconds,
              1e3 * process / done,
              1e3 * database / done);
    }
  }

  private Report report(Plan plan, Postgres postgres, Counts counts, Cost cost) throws Exception {
    var crowd = plan.crowd();
    var settings = Machine.settings();
    if (crowd.database() == JournalKind.POSTGRES) {
      settings.putAll(postgres.settings());
    }
    settings.put("node", "as shipped, on " + crowd.database());
    settings.put(
        "learners", "%,d, an action each %.0f s".formatted(crowd.learners(), crowd.thinking()));
    settings.put("a run", "%s of warm-up, %s measured".formatted(warmUp(plan), measured(plan)));
    settings.put("connections", Integer.toString(CONNECTIONS));
    settings.put("model", "answers after %d ms".formatted(MODELS_DELAY.toMillis()));
    return new Report(
        name(),
        settings,
        List.of(counts.table(), cost.table(counts.done())),
        List.of(
            "Actions begin at random moments, whether earlier ones are done or not; waiting for a"
                + " connection counts.",
            "A question's end is without the model's own time. Its first event, the lessons that"
                + " the answer will rest on, comes before the model is asked.",
            "A sign-in computes Argon2id, which is slow on purpose, on the processors that all"
                + " other actions share.",
            "Errors: answers other than 2xx, questions that do not end as complete, broken"
                + " connections.",
            "Clients, node and model share one process and all of the machine."));
  }
}
