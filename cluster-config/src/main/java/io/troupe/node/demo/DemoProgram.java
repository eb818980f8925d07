package io.troupe.node.demo;

import java.util.List;
import java.util.Map;

/** The demo programme: three lessons, the first two with an assignment. */
final class DemoProgram {
  static final Map<String, Object> BODY =
      Map.of(
          "title",
          "Giving feedback that helps",
          "modules",
          List.of(
              Map.of(
                  "title",
                  "Foundations",
                  "lessons",
                  List.of(
                      lesson(
                          "observe",
                          "Observe before you judge",
                          """
                          Good feedback starts with an observation that both people can agree on. \
                          Describe what you saw or heard, when it was, and leave out what you think \
                          it means.

                          An observation names one moment. Words such as always and never turn it \
                          into a judgement, and the other person will argue with the word instead \
                          of hearing you.
                          """,
                          "Write down one observation from this week, without any judgement."),
                      lesson(
                          "effect",
                          "Say what it did",
                          """
                          After the observation, say what effect it had: on you, on the work, on \
                          somebody else. The effect is why the feedback matters.

                          Keep the effect concrete. Two hours lost before a release says more than \
                          a vague disappointment.
                          """,
                          "Add the effect to your observation, in one sentence."))),
              Map.of(
                  "title",
                  "The conversation",
                  "lessons",
                  List.of(
                      lesson(
                          "ask",
                          "Ask, then agree",
                          """
                          Feedback is half of a conversation. Ask how the other person sees it, and \
                          wait for the answer longer than is comfortable.

                          End with one thing that both of you will do, and a day on which you will \
                          look at it again.
                          """,
                          "Hold the conversation and write down what you agreed on.")))));

  private DemoProgram() {}

  private static Map<String, Object> lesson(
      String id, String title, String text, String assignment) {
    return Map.of("id", id, "title", title, "kind", "text", "text", text, "assignment", assignment);
  }
}
