package io.troupe.engine.ai.coach;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A listener that keeps everything it was told, in order. */
public final class HeardAnswer implements AnswerListener {

  private final List<Heard> heard = new CopyOnWriteArrayList<>();

  /** One call. */
  public sealed interface Heard {
    /** The citations. */
    record Citations(List<Citation> citations) implements Heard {}

    /** A piece of text. */
    record Text(String delta) implements Heard {}

    /** An ending. */
    record Complete(Outcome outcome) implements Heard {}

    /** The other ending. */
    record Cut(Outcome soFar, CutCause cause) implements Heard {}
  }

  @Override
  public void onCitations(List<Citation> citations) {
    heard.add(new Heard.Citations(citations));
  }

  @Override
  public void onText(String delta) {
    heard.add(new Heard.Text(delta));
  }

  @Override
  public void onComplete(Outcome outcome) {
    heard.add(new Heard.Complete(outcome));
  }

  @Override
  public void onCut(Outcome soFar, CutCause cause) {
    heard.add(new Heard.Cut(soFar, cause));
  }

  /** Everything so far. */
  public List<Heard> heard() {
    return List.copyOf(heard);
  }

  /** Waits until some text has come. */
  public void awaitText() {
    await().atMost(Duration.ofSeconds(20)).until(() -> of(Heard.Text.class).size() > 0);
  }

  /** Waits for the ending, which must be that of a whole answer. */
  public Outcome awaitOutcome() {
    return of(Heard.Complete.class, awaitEnding()).outcome();
  }

  /** Waits for the ending, which must be a cut. */
  public Heard.Cut awaitCut() {
    return of(Heard.Cut.class, awaitEnding());
  }

  /** The endings so far; there must never be two. */
  public long endings() {
    return heard.stream().filter(HeardAnswer::isEnding).count();
  }

  /** All text so far. */
  public String text() {
    return String.join("", of(Heard.Text.class).stream().map(Heard.Text::delta).toList());
  }

  /** The citations told first. */
  public List<Citation> citations() {
    return of(Heard.Citations.class, heard.getFirst()).citations();
  }

  private Heard awaitEnding() {
    await().atMost(Duration.ofSeconds(20)).until(() -> endings() > 0);
    return heard.getLast();
  }

  private <T extends Heard> List<T> of(Class<T> type) {
    return heard.stream().filter(type::isInstance).map(type::cast).toList();
  }

  private static <T extends Heard> T of(Class<T> type, Heard heard) {
    if (!type.isInstance(heard)) {
      throw new AssertionError("expected %s but heard %s".formatted(type.getSimpleName(), heard));
    }
    return type.cast(heard);
  }

  private static boolean isEnding(Heard heard) {
    return switch (heard) {
      case Heard.Complete _, Heard.Cut _ -> true;
      case Heard.Citations _, Heard.Text _ -> false;
    };
  }
}
