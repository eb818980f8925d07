package io.troupe.node.job;

import io.troupe.engine.ai.coach.ModelScript;
import io.troupe.engine.ai.coach.ScriptedModelServer;
import io.troupe.engine.journal.JournalKind;
import io.troupe.node.settings.Environments;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole job through HTTP, on a node in a JVM of its own. */
class JobTest {
  /** 1,000 tokens in at 1 credit a thousand, and 2,000 out at 2. */
  private static final ModelScript ANSWER =
      ModelScript.says("Good feedback starts ", "with an observation [1].").usage(1_000, 2_000);

  /** What that costs in credits. */
  private static final long COST = 5;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void a_learner_goes_from_sign_up_to_a_paid_answer(JournalKind kind) throws Exception {
    try (var model = ScriptedModelServer.playing(ANSWER);
        var node = new NodeProcess(folder, environment(kind, model))) {
      var job = new Job(node.address(), node.mail());
      job.steps().values().forEach(Runnable::run);
      job.outcome(COST);
    }
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource
  void nothing_is_lost_or_doubled_when_the_node_is_killed_after_each_step(JournalKind kind)
      throws Exception {
    try (var model = ScriptedModelServer.playing(ANSWER);
        var node = new NodeProcess(folder, environment(kind, model))) {
      var job = new Job(node.address(), node.mail());
      for (var step : job.steps().values()) {
        step.run();
        node.kill();
        node.start();
      }
      job.outcome(COST);
    }
  }

  private Map<String, String> environment(JournalKind kind, ScriptedModelServer model)
      throws Exception {
    var environment = new HashMap<>(Databases.of(kind));
    environment.putAll(
        Environments.of(
            "AI_PROVIDER",
            "openai",
            "AI_KEY",
            "a-key",
            "AI_MODEL",
            "scripted",
            "AI_BASE_URL",
            model.baseUrl().toString()));
    return environment;
  }
}
