package io.troupe.http.ai;

import io.troupe.engine.ai.coach.Citation;
import io.troupe.engine.ai.thread.Exchange;
import io.troupe.engine.processes.coachquestion.AnswerReader;
import io.troupe.engine.processes.coachquestion.OpenAnswer;
import io.troupe.http.edge.EventFrame;
import io.troupe.http.edge.handling.ProblemJson;
import io.troupe.http.edge.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.NotUsed;
import org.apache.pekko.stream.OverflowStrategy;
import org.apache.pekko.stream.QueueOfferResult;
import org.apache.pekko.stream.javadsl.Source;
import org.apache.pekko.stream.javadsl.SourceQueueWithComplete;

/** An answer on its way to a socket; a slow socket slows the model down. */
final class AnswerStream implements AnswerReader {
  /** Events between model and socket. */
  private static final int BUFFER = 64;

  /** How long a socket may take nothing before its client counts as gone. */
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final SourceQueueWithComplete<EventFrame> queue;
  private final String questionId;
  private final String traceId;
  private int sent;

  private AnswerStream(
      SourceQueueWithComplete<EventFrame> queue, String questionId, String traceId) {
    this.queue = queue;
    this.questionId = questionId;
    this.traceId = traceId;
  }

  /**
   * Asks the model when the response is taken up, and stops it when the client goes: seen at the
   * next word, or at a heartbeat while the model is silent.
   */
  static Source<EventFrame, NotUsed> of(OpenAnswer answer, String questionId, String traceId) {
    return Source.<EventFrame>queue(BUFFER, OverflowStrategy.backpressure())
        .mapMaterializedValue(queue -> {
          var answering = answer.read(new AnswerStream(queue, questionId, traceId));
          queue.watchCompletion().whenComplete((_, _) -> answering.cancel());
          return NotUsed.getInstance();
        });
  }

  /** An answer that was given before, at once. */
  static Source<EventFrame, NotUsed> again(Exchange exchange, String text) {
    var frames = new ArrayList<EventFrame>();
    if (!text.isEmpty()) {
      frames.add(new EventFrame("1", "text", new CoachJson.Text(text)));
    }
    frames.add(new EventFrame("2", "done", CoachJson.Done.of(exchange)));
    return Source.from(frames);
  }

  @Override
  public void citations(List<Citation> citations) {
    var wire = citations.stream().map(CoachJson.Citation::of).toList();
    send("citations", new CoachJson.Citations(questionId, wire));
  }

  @Override
  public void text(String delta) {
    send("text", new CoachJson.Text(delta));
  }

  @Override
  public void ended(Exchange exchange) {
    if (exchange.ending() == null) {
      lost();
    } else {
      last("done", CoachJson.Done.of(exchange));
    }
  }

  @Override
  public void lost() {
    var problem = Problem.of(CoachProblem.COACH_UNAVAILABLE, "There is no answer to charge for.");
    last("problem", ProblemJson.from(problem, traceId));
  }

  /** What is recorded stays so when nobody is there to be told. */
  private void last(String name, Object body) {
    try {
      send(name, body);
    } catch (ClientGone _) {
      return;
    }
    queue.complete();
  }

  private void send(String name, Object body) {
    sent++;
    var offer = queue.offer(new EventFrame(Integer.toString(sent), name, body));
    try {
      var result = offer.toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      if (!QueueOfferResult.enqueued().equals(result)) {
        throw new ClientGone();
      }
    } catch (ExecutionException | TimeoutException _) {
      throw new ClientGone();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new ClientGone();
    }
  }

  /** Nobody reads any more. */
  private static final class ClientGone extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ClientGone() {
      super("the client is gone", null, false, false);
    }
  }
}
