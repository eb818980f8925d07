package io.troupe.http.learning;

import static io.troupe.engine.tenancy.role.Permission.JOURNEY_READ_ALL;
import static io.troupe.engine.tenancy.role.Permission.JOURNEY_READ_ASSIGNED;

import io.troupe.engine.learning.journey.JourneyEntity;
import io.troupe.engine.learning.journey.JourneyView;
import io.troupe.engine.runtime.Reply.Done;
import io.troupe.engine.runtime.RuntimeRejection;
import io.troupe.engine.values.AccountId;
import io.troupe.http.edge.Caller;
import io.troupe.http.edge.entity.Entities;
import io.troupe.projections.journeys.Whose;
import java.util.concurrent.CompletionStage;
import java.util.function.BiPredicate;

/**
 * Whose journeys somebody may see: one's own; those of the learners one mentors; all, by
 * permission. What may not be seen is refused exactly as what does not exist.
 */
final class JourneyAccess {
  private final Entities entities;

  JourneyAccess(Entities entities) {
    this.entities = entities;
  }

  /** A journey that the caller may see. */
  CompletionStage<Done<JourneyView>> readable(Caller caller, String journey) {
    return read(caller, journey, JourneyAccess::mayRead);
  }

  /** A journey of the caller's own. */
  CompletionStage<Done<JourneyView>> own(Caller caller, String journey) {
    return read(caller, journey, JourneyAccess::isOwn);
  }

  private CompletionStage<Done<JourneyView>> read(
      Caller caller, String journey, BiPredicate<Caller, JourneyView> may) {
    return entities
        .read(caller, JourneyEntity.TYPE, journey)
        .thenApply(done -> {
          if (!may.test(caller, done.view())) {
            throw Entities.refusal(RuntimeRejection.NOT_FOUND);
          }
          return done;
        });
  }

  /** The same for a list. */
  static Whose whose(Caller caller) {
    var account = new AccountId(caller.account());
    if (caller.holds(JOURNEY_READ_ALL)) {
      return new Whose.Everybodys();
    }
    return caller.holds(JOURNEY_READ_ASSIGNED)
        ? new Whose.OfEither(account)
        : new Whose.OfLearner(account);
  }

  private static boolean mayRead(Caller caller, JourneyView journey) {
    return isOwn(caller, journey)
        || caller.holds(JOURNEY_READ_ALL)
        || caller.holds(JOURNEY_READ_ASSIGNED) && mentors(caller, journey);
  }

  private static boolean isOwn(Caller caller, JourneyView journey) {
    return journey.learner().value().equals(caller.account());
  }

  private static boolean mentors(Caller caller, JourneyView journey) {
    var mentor = journey.mentor();
    return mentor != null && mentor.value().equals(caller.account());
  }
}
