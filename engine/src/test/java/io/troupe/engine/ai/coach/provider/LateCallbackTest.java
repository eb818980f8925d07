package io.troupe.engine.ai.coach.provider;

import static io.troupe.engine.ai.coach.provider.CoachFixture.question;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import io.troupe.engine.ai.coach.CutCause;
import io.troupe.engine.ai.coach.HeardAnswer;
import io.troupe.engine.ai.coach.Usage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class LateCallbackTest {

  @Test
  void what_a_provider_says_after_the_end_is_dropped() {
    var provider = new Talkative();
    var heard = new HeardAnswer();
    var coach = new StreamingCoach(CoachSettings.offline(), provider);
    var answering = coach.answer(question("How much sleep do I need?"), heard);
    heard.awaitText();
    answering.cancel();
    heard.awaitCut();

    provider.says(500);

    assertThat(heard.text()).isEqualTo("first");
    assertThat(heard.endings()).isEqualTo(1);
    assertThat(heard.awaitCut().cause()).isEqualTo(CutCause.CANCELLED);
    assertThat(provider.closed).hasValue(1);
  }

  @Test
  void a_model_that_cannot_begin_is_the_providers_error() {
    var heard = new HeardAnswer();
    new StreamingCoach(CoachSettings.offline(), new Talkative("cannot begin"))
        .answer(question("How much sleep do I need?"), heard);

    assertThat(heard.awaitCut().cause()).isEqualTo(CutCause.PROVIDER_ERROR);
    assertThat(heard.awaitCut().soFar().usage()).isEqualTo(Usage.NONE);
  }

  /** A model that goes on calling back whatever happens. */
  private static final class Talkative implements AnswerModel {
    private final AtomicReference<StreamingChatResponseHandler> handler = new AtomicReference<>();
    private final AtomicInteger closed = new AtomicInteger();
    private final String failure;

    Talkative() {
      this("");
    }

    Talkative(String failure) {
      this.failure = failure;
    }

    void says(int pieces) {
      for (var i = 0; i < pieces; i++) {
        handler.get().onPartialResponse("late");
      }
      handler
          .get()
          .onCompleteResponse(
              ChatResponse.builder()
                  .aiMessage(AiMessage.from("late"))
                  .finishReason(FinishReason.STOP)
                  .build());
      handler.get().onError(new IllegalStateException("later still"));
    }

    @Override
    public String name() {
      return "talkative";
    }

    @Override
    public String promptVersion() {
      return "none";
    }

    @Override
    public AnswerStream start(Grounding grounding, StreamingChatResponseHandler to) {
      if (!failure.isEmpty()) {
        throw new IllegalStateException(failure);
      }
      handler.set(to);
      to.onPartialResponse("first");
      return closed::incrementAndGet;
    }

    @Override
    public Usage estimate(Grounding grounding, String answer) {
      return new Usage(1, 1, true);
    }
  }
}
