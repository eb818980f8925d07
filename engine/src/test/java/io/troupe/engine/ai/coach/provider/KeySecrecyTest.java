package io.troupe.engine.ai.coach.provider;

import static io.troupe.engine.ai.coach.provider.CoachFixture.KEY;
import static io.troupe.engine.ai.coach.provider.CoachFixture.question;
import static io.troupe.engine.ai.coach.provider.CoachFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.troupe.engine.ai.coach.HeardAnswer;
import io.troupe.engine.ai.coach.ModelScript;
import io.troupe.engine.ai.coach.ScriptedModelServer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class KeySecrecyTest {

  private static final String SAID = "a-word-only-the-learner-says";

  private final Logger root = (Logger) LoggerFactory.getLogger("ROOT");
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private Level level = root.getLevel();

  @BeforeEach
  void log_everything() {
    level = root.getLevel();
    root.setLevel(Level.TRACE);
    log.start();
    root.addAppender(log);
  }

  @AfterEach
  void log_as_before() {
    root.detachAppender(log);
    root.setLevel(level);
  }

  @ParameterizedTest
  @CsvSource({"OPENAI, 401", "OPENAI, 500", "ANTHROPIC, 401", "OPENAI, 200", "ANTHROPIC, 200"})
  void neither_key_nor_question_nor_answer_is_logged_at_any_level(Provider provider, int status) {
    // The scripted error body repeats the key, as OpenAI's own does.
    var script =
        status == 200
            ? ModelScript.streams("a-word-of-the-answer").cut()
            : ModelScript.status(status);
    try (var server = ScriptedModelServer.playing(script)) {
      var heard = new HeardAnswer();
      Coaches.open(settings(provider, server)).answer(question(SAID), heard);

      assertThat(heard.awaitCut().toString()).doesNotContain(KEY);
      assertThat(logged())
          .contains(provider + " cut an answer")
          .doesNotContain(KEY)
          .doesNotContain(SAID)
          .doesNotContain("a-word-of-the-answer");
    }
  }

  private String logged() {
    synchronized (log) {
      return log.list.stream().map(KeySecrecyTest::text).collect(Collectors.joining("\n"));
    }
  }

  private static String text(ILoggingEvent event) {
    var thrown = event.getThrowableProxy();
    return event.getFormattedMessage()
        + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown));
  }
}
