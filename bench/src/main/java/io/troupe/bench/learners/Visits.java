package io.troupe.bench.learners;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.troupe.bench.http.Answered;
import io.troupe.bench.http.Connections;
import io.troupe.bench.http.Connections.Exchange;
import java.io.IOException;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Carries out one action after the other over HTTP, whatever comes next by chance. */
final class Visits {
  /** Of a hundred works, how many a mentor approves. */
  private static final int APPROVED = 80;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String WORK =
      """
      {"text": "On Monday the meeting began ten minutes late, and two of us had gone by then."}\
      """;
  private static final String REVIEW =
      """
      {"verdict": "%s", "comment": "Well seen; leave out the word late.", "score": 90}\
      """;
  private static final String ASKED =
      """
      {"text": "How does feedback that helps start, and what do I leave out?"}\
      """;
  private static final String SIGN_IN =
      """
      {"tenant": "%s", "email": "%s", "password": "%s"}\
      """;

  private final People people;
  private final Connections connections;
  private final Tally tally;
  private final Duration modelsDelay;
  private final String run;

  /**
   * @param modelsDelay what a model takes for an answer, which is not the node's time
   * @param run makes the idempotency keys of these visits other ones than of any before
   */
  Visits(People people, Connections connections, Tally tally, Duration modelsDelay, String run) {
    this.people = people;
    this.connections = connections;
    this.tally = tally;
    this.modelsDelay = modelsDelay;
    this.run = run;
  }

  /**
   * @param due when the action should have begun, of {@link System#nanoTime()}
   */
  void act(long number, long due) throws InterruptedException {
    var random = new SplittableRandom(number);
    var action = Action.of(random.nextInt(100));
    var who = people.anybody(random);
    var visit = new Visit(run + "-" + number, due);
    switch (action) {
      case JOURNEY -> visit.journey(who);
      case LESSON -> visit.post(action, who.lessonPath() + "/views", who.header().header(), "{}");
      case NOTIFICATIONS -> visit.get(action, "/v1/notifications", who.header().header());
      case WALLET -> visit.get(action, "/v1/wallets/" + who.account(), who.header().header());
      case SUBMISSION -> visit.handIn(who);
      case REVIEW -> visit.review(who, random.nextInt(100) < APPROVED);
      case REVIEWS -> visit.get(action, "/v1/reviews", who.mentor().header().header());
      case PERFORMANCE ->
          visit.get(action, "/v1/analytics/performance", who.academy().admin().header());
      case QUESTION, FIRST_EVENT -> visit.ask(who);
      case SIGN_IN -> visit.signIn(who);
    }
  }

  /** Somebody hands in work, so that mentors have something to review. */
  void handIn(long number) throws InterruptedException {
    var nobodyElse = people.anybody(new SplittableRandom(number));
    new Visit(run + "-" + number, System.nanoTime()).handIn(nobodyElse);
  }

  private final class Visit {
    private final String key;
    private final long due;

    Visit(String key, long due) {
      this.key = key;
      this.due = due;
    }

    void journey(Learner who) throws InterruptedException {
      get(Action.JOURNEY, "/v1/journeys/" + who.journey(), who.header().header());
    }

    /** Where nobody has work to hand in, somebody looks at a journey. */
    void handIn(Learner other) throws InterruptedException {
      var learner = people.takeWorking();
      if (learner == null) {
        journey(other);
        return;
      }
      var path = learner.lessonPath() + "/submissions";
      var answered = post(Action.SUBMISSION, path, learner.header().header(), WORK);
      if (answered != null && answered.isDone()) {
        people.handedIn(new People.Work(learner, id(answered)));
      }
    }

    void review(Learner other, boolean approved) throws InterruptedException {
      var work = people.takeWork();
      if (work == null) {
        journey(other);
        return;
      }
      var verdict = REVIEW.formatted(approved ? "approve" : "send-back");
      var path = "/v1/submissions/" + work.id() + "/review";
      var header = work.learner().mentor().header().header();
      var answered = post(Action.REVIEW, path, header, verdict);
      if (answered != null && answered.isDone()) {
        people.judged(work.learner(), approved);
      }
    }

    void ask(Learner other) throws InterruptedException {
      var learner = people.takeSilent();
      if (learner == null) {
        journey(other);
        return;
      }
      var path = "/v1/coach/threads/" + learner.thread() + "/questions";
      var begun = new AtomicBoolean();
      var answered =
          exchange(
              Action.QUESTION,
              client ->
                  client.post(
                      path,
                      learner.header().header(),
                      key,
                      ASKED,
                      chunk -> {
                        if (chunk.contains("event: ") && begun.compareAndSet(false, true)) {
                          tally.took(Action.FIRST_EVENT, System.nanoTime() - due);
                        }
                      }));
      people.answered(learner);
      if (answered == null) {
        return;
      }
      if (answered.body().contains("\"ending\":\"complete\"")) {
        tally.answered(Action.QUESTION, due + modelsDelay.toNanos(), answered);
      } else {
        tally.failed(Action.QUESTION, answered.toString());
      }
    }

    void signIn(Learner who) throws InterruptedException {
      var body = SIGN_IN.formatted(who.academy().tenant(), who.email(), Learners.PASSWORD);
      post(Action.SIGN_IN, "/v1/auth/tokens", "", body);
    }

    void get(Action action, String path, String header) throws InterruptedException {
      counted(action, exchange(action, client -> client.get(path, header)));
    }

    @Nullable Answered post(Action action, String path, String header, String body)
        throws InterruptedException {
      return counted(action, exchange(action, client -> client.post(path, header, key, body)));
    }

    private @Nullable Answered counted(Action action, @Nullable Answered answered) {
      if (answered != null) {
        tally.answered(action, due, answered);
      }
      return answered;
    }

    /** Null where the connection broke, which is counted. */
    private @Nullable Answered exchange(Action action, Exchange exchange)
        throws InterruptedException {
      try {
        return connections.ask(exchange);
      } catch (IOException e) {
        tally.failed(action, e.toString());
        return null;
      }
    }
  }

  private static String id(Answered answered) {
    try {
      return JSON.readTree(answered.body()).required("id").asText();
    } catch (IOException e) {
      throw new IllegalStateException(answered.toString(), e);
    }
  }
}
