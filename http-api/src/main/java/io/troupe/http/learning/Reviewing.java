package io.troupe.http.learning;

import static io.troupe.engine.learning.journey.JourneyRejection.UNKNOWN_SUBMISSION;

import io.troupe.engine.learning.journey.Handed;
import io.troupe.engine.learning.journey.JourneyCommand;
import io.troupe.engine.learning.journey.JourneyEntity;
import io.troupe.engine.learning.journey.JourneyView;
import io.troupe.engine.runtime.Reply.Done;
import io.troupe.engine.values.PersonId;
import io.troupe.engine.values.Personal;
import io.troupe.engine.values.SubmissionId;
import io.troupe.http.edge.Answer;
import io.troupe.http.edge.Call;
import io.troupe.http.edge.entity.Entities;
import io.troupe.http.people.Sealing;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Gives work its verdict; what is said about it is sealed under the learner's key. */
final class Reviewing {
  private final Entities entities;
  private final JourneyAccess access;
  private final Submissions submissions;
  private final Sealing sealing;

  Reviewing(Entities entities, JourneyAccess access, Submissions submissions, Sealing sealing) {
    this.entities = entities;
    this.access = access;
    this.submissions = submissions;
    this.sealing = sealing;
  }

  CompletionStage<Answer> review(Call<SubmissionJson.Review> call, String id) {
    var submission = submission(id);
    return access
        .readable(call.caller(), submission.journey().value())
        .thenCompose(journey -> comment(call, new PersonId(journey.view().learner().value())))
        .thenCompose(comment -> judge(call, submission, comment))
        .thenCompose(done -> answer(call, submission, done));
  }

  private static SubmissionId submission(String id) {
    try {
      var submission = new SubmissionId(id);
      submission.journey();
      return submission;
    } catch (IllegalArgumentException _) {
      throw Entities.refusal(UNKNOWN_SUBMISSION);
    }
  }

  private CompletionStage<Optional<Personal<String>>> comment(
      Call<SubmissionJson.Review> call, PersonId learner) {
    var comment = call.body().comment();
    return comment == null
        ? CompletableFuture.completedFuture(Optional.empty())
        : sealing.seal(call.caller(), learner, "comment", comment).thenApply(Optional::of);
  }

  private CompletionStage<Done<JourneyView>> judge(
      Call<SubmissionJson.Review> call, SubmissionId id, Optional<Personal<String>> comment) {
    var review = call.body();
    var command =
        new JourneyCommand.Review(
            id, review.verdict().domain(), comment.orElse(null), review.score());
    return entities.ask(call, JourneyEntity.TYPE, id.journey().value(), command);
  }

  private CompletionStage<Answer> answer(Call<?> call, SubmissionId id, Done<JourneyView> done) {
    return submissions
        .open(call.caller(), handed(done.view(), id))
        .thenApply(it -> Entities.at(Answer.ok(it), done));
  }

  private static Handed handed(JourneyView journey, SubmissionId id) {
    return journey.lessons().stream()
        .flatMap(lesson -> lesson.submissions().stream())
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Entities.refusal(UNKNOWN_SUBMISSION));
  }
}
