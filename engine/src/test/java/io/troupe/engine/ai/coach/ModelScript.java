package io.troupe.engine.ai.coach;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a {@link ScriptedModelServer} does with a request: steps in order.
 *
 * <pre>{@code ModelScript.says("Rest ", "well. [1]").usage(120, 9)}</pre>
 */
public record ModelScript(List<Step> steps) {

  /** Takes a copy. */
  public ModelScript {
    steps = List.copyOf(steps);
  }

  /** An HTTP error with the provider's usual body for that status. */
  public static ModelScript status(int status) {
    return new ModelScript(List.of(new Step.Status(status)));
  }

  /** A stream that begins and says nothing yet. */
  public static ModelScript opens() {
    return new ModelScript(List.of());
  }

  /** A stream of these pieces of text, which is then to be ended by one of the methods below. */
  public static ModelScript streams(String... tokens) {
    return new ModelScript(Arrays.stream(tokens).<Step>map(Step.Token::new).toList());
  }

  /** A whole answer with the provider's usual ending, and no usage. */
  public static ModelScript says(String... tokens) {
    return streams(tokens).finish("stop");
  }

  /** The usage that the provider reports, with the ending. */
  public ModelScript usage(int inputTokens, int outputTokens) {
    return with(new Step.Usage(inputTokens, outputTokens));
  }

  /** Ends with a reason in OpenAI's words: stop, length, content_filter. */
  public ModelScript finish(String reason) {
    return with(new Step.Finish(reason));
  }

  /** Waits before the next step. */
  public ModelScript pause(Duration time) {
    return with(new Step.Pause(time));
  }

  /** Says nothing more until the client hangs up or the server is closed. */
  public ModelScript stall() {
    return with(new Step.Stall());
  }

  /** Closes the socket in the middle of the response. */
  public ModelScript cut() {
    return with(new Step.Cut());
  }

  /** Ends the response in good order but without the model's own ending. */
  public ModelScript endEarly() {
    return with(new Step.EndEarly());
  }

  /** An error in the stream, as the provider sends it after the status 200. */
  public ModelScript streamError() {
    return with(new Step.StreamError());
  }

  private ModelScript with(Step step) {
    var longer = new ArrayList<>(steps);
    longer.add(step);
    return new ModelScript(longer);
  }

  /** One thing the server does. */
  public sealed interface Step {
    /** Answers with an HTTP status other than 200; only as the first step. */
    record Status(int status) implements Step {}

    /** A piece of text. */
    record Token(String text) implements Step {}

    /** The usage to report. */
    record Usage(int inputTokens, int outputTokens) implements Step {}

    /** The model's own ending. */
    record Finish(String reason) implements Step {}

    /** Silence for a time. */
    record Pause(Duration time) implements Step {}

    /** Silence until the client hangs up. */
    record Stall() implements Step {}

    /** The connection breaks. */
    record Cut() implements Step {}

    /** The response ends too soon. */
    record EndEarly() implements Step {}

    /** The provider reports an error in the stream. */
    record StreamError() implements Step {}
  }
}
