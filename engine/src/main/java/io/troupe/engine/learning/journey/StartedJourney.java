package io.troupe.engine.learning.journey;

import static io.troupe.engine.learning.journey.JourneyRejection.ALREADY_APPROVED;
import static io.troupe.engine.learning.journey.JourneyRejection.ALREADY_STARTED;
import static io.troupe.engine.learning.journey.JourneyRejection.ID_TAKEN;
import static io.troupe.engine.learning.journey.JourneyRejection.LESSON_LOCKED;
import static io.troupe.engine.learning.journey.JourneyRejection.NO_ASSIGNMENT;
import static io.troupe.engine.learning.journey.JourneyRejection.REASON_LENGTH;
import static io.troupe.engine.learning.journey.JourneyRejection.REVIEW_PENDING;
import static io.troupe.engine.learning.journey.JourneyRejection.TOO_MANY_SUBMISSIONS;
import static io.troupe.engine.learning.journey.JourneyRejection.UNKNOWN_LESSON;
import static io.troupe.engine.runtime.Decision.accept;
import static io.troupe.engine.runtime.Decision.reject;
import static io.troupe.engine.runtime.Decision.unchanged;

import io.troupe.engine.learning.journey.JourneyCommand.AssignMentor;
import io.troupe.engine.learning.journey.JourneyCommand.Cancel;
import io.troupe.engine.learning.journey.JourneyCommand.Review;
import io.troupe.engine.learning.journey.JourneyCommand.Start;
import io.troupe.engine.learning.journey.JourneyCommand.Submit;
import io.troupe.engine.learning.journey.JourneyCommand.View;
import io.troupe.engine.learning.journey.JourneyEvent.JourneyCancelled;
import io.troupe.engine.learning.journey.JourneyEvent.JourneyCompleted;
import io.troupe.engine.learning.journey.JourneyEvent.JourneyStarted;
import io.troupe.engine.learning.journey.JourneyEvent.LessonUnlocked;
import io.troupe.engine.learning.journey.JourneyEvent.LessonViewed;
import io.troupe.engine.learning.journey.JourneyEvent.MentorAssigned;
import io.troupe.engine.learning.journey.JourneyEvent.WorkSubmitted;
import io.troupe.engine.runtime.Context;
import io.troupe.engine.runtime.Decision;
import io.troupe.engine.values.AccountId;
import io.troupe.engine.values.LessonId;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.ProgramId;
import io.troupe.engine.values.SubmissionId;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * A journey under way or completed.
 *
 * @param tracks the lessons in their order
 * @param completed once true it stays so
 */
public record StartedJourney(
    ProgramId program,
    int programVersion,
    AccountId learner,
    @Nullable AccountId mentor,
    PVector<Track> tracks,
    boolean completed)
    implements Journey {

  static final int MOST_SUBMISSIONS = 20;
  static final int LONGEST_REASON = 200;

  static StartedJourney of(JourneyStarted started) {
    var tracks = started.stops().stream().map(Track::locked).toList();
    return new StartedJourney(
        started.program(),
        started.programVersion(),
        started.learner(),
        started.mentor(),
        TreePVector.from(tracks),
        false);
  }

  Decision<JourneyEvent> decide(JourneyCommand command, Context context) {
    return switch (command) {
      case Start start -> start.equals(start()) ? unchanged() : reject(ALREADY_STARTED);
      case View(var lesson) -> view(lesson, context.now());
      case Submit submit -> submit(submit, context.now());
      case Review review -> Reviewing.decide(this, review, context);
      case AssignMentor(var other) ->
          other.equals(mentor) ? unchanged() : accept(new MentorAssigned(other));
      case Cancel(var reason) ->
          reason.isBlank() || reason.length() > LONGEST_REASON
              ? reject(REASON_LENGTH)
              : accept(new JourneyCancelled(reason));
    };
  }

  /** The command that would start this journey as it is now. */
  private Start start() {
    return new Start(
        program, programVersion, learner, mentor, tracks.stream().map(Track::stop).toList());
  }

  private Decision<JourneyEvent> view(LessonId lesson, Instant now) {
    var track = track(lesson);
    if (track == null) {
      return reject(UNKNOWN_LESSON);
    }
    if (!track.unlocked()) {
      return reject(LESSON_LOCKED);
    }
    if (track.viewedAt() != null) {
      return unchanged();
    }
    var viewed = new LessonViewed(lesson, now);
    return track.stop().assignment() ? accept(viewed) : accept(viewed, next(track, null, now));
  }

  private Decision<JourneyEvent> submit(Submit submit, Instant now) {
    var track = track(submit.lesson());
    if (track == null) {
      return reject(UNKNOWN_LESSON);
    }
    var known = trackOf(submit.id());
    if (known != null) {
      return isRepeat(submit, known) ? unchanged() : reject(ID_TAKEN);
    }
    if (!track.stop().assignment() && track.unlocked()) {
      return reject(NO_ASSIGNMENT);
    }
    return switch (track.state()) {
      case LOCKED -> reject(LESSON_LOCKED);
      case SUBMITTED -> reject(REVIEW_PENDING);
      case DONE -> reject(ALREADY_APPROVED);
      case UNLOCKED, SENT_BACK ->
          track.handed().size() >= MOST_SUBMISSIONS
              ? reject(TOO_MANY_SUBMISSIONS)
              : accept(new WorkSubmitted(submit.id(), submit.lesson(), submit.text(), now));
    };
  }

  private static boolean isRepeat(Submit submit, Track known) {
    return known.isOf(submit.lesson())
        && known.handed().stream()
            .anyMatch(w -> w.id().equals(submit.id()) && w.text().equals(submit.text()));
  }

  /** What follows when a lesson is done. The lessons before it are: they had to be. */
  JourneyEvent next(Track done, @Nullable SubmissionId becauseOf, Instant now) {
    var next = tracks.indexOf(done) + 1;
    return next < tracks.size()
        ? new LessonUnlocked(tracks.get(next).stop().lesson(), becauseOf)
        : new JourneyCompleted(now);
  }

  private @Nullable Track track(LessonId lesson) {
    return first(tracks.stream().filter(track -> track.isOf(lesson)).toList());
  }

  @Nullable Track trackOf(SubmissionId id) {
    return first(
        tracks.stream()
            .filter(track -> track.handed().stream().anyMatch(work -> work.id().equals(id)))
            .toList());
  }

  private static @Nullable Track first(List<Track> found) {
    return found.isEmpty() ? null : found.getFirst();
  }

  StartedJourney with(LessonId lesson, UnaryOperator<Track> change) {
    var changed = tracks;
    for (var i = 0; i < tracks.size(); i++) {
      if (tracks.get(i).isOf(lesson)) {
        changed = changed.with(i, change.apply(tracks.get(i)));
      }
    }
    return new StartedJourney(program, programVersion, learner, mentor, changed, completed);
  }

  StartedJourney judged(
      LessonId lesson,
      Verdict verdict,
      @Nullable Personal<String> comment,
      @Nullable Integer score,
      AccountId reviewer) {
    return with(
        lesson, track -> track.changeLast(work -> work.judged(verdict, comment, score, reviewer)));
  }

  StartedJourney complete() {
    return new StartedJourney(program, programVersion, learner, mentor, tracks, true);
  }

  StartedJourney mentoredBy(AccountId other) {
    return new StartedJourney(program, programVersion, learner, other, tracks, completed);
  }
}
