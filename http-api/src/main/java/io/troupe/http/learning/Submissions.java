package io.troupe.http.learning;

import io.troupe.engine.learning.journey.Handed;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.Stages;
import io.troupe.http.edge.json.Kebab;
import io.troupe.http.people.Sealing;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Opens work handed in for somebody who may read it. */
final class Submissions {
  private final Sealing sealing;

  Submissions(Sealing sealing) {
    this.sealing = sealing;
  }

  CompletionStage<List<SubmissionJson.Submission>> open(Caller caller, List<Handed> all) {
    return Stages.all(all, one -> open(caller, one));
  }

  CompletionStage<SubmissionJson.Submission> open(Caller caller, Handed one) {
    var verdict = one.verdict();
    var reviewer = one.reviewer();
    return sealing
        .open(caller, one.text())
        .thenCombine(
            sealing.open(caller, one.comment()),
            (text, comment) ->
                new SubmissionJson.Submission(
                    one.id().value(),
                    text.orElse(null),
                    one.at(),
                    verdict == null ? null : Kebab.of(verdict),
                    comment.orElse(null),
                    one.score(),
                    reviewer == null ? null : reviewer.value()));
  }
}
