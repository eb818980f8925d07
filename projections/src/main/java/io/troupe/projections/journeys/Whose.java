package io.troupe.projections.journeys;

import static io.troupe.projections.journeys.JourneyTable.LEARNER;
import static io.troupe.projections.journeys.JourneyTable.MENTOR;
import static org.jooq.impl.DSL.noCondition;

import io.troupe.engine.values.AccountId;
import org.jooq.Condition;

/** Whose journeys are asked for. */
public sealed interface Whose {
  record Everybodys() implements Whose {}

  record OfLearner(AccountId learner) implements Whose {}

  record OfMentor(AccountId mentor) implements Whose {}

  /** Those that the account is on itself, and those that it mentors. */
  record OfEither(AccountId account) implements Whose {}

  /** The condition on the table of journeys. */
  static Condition condition(Whose whose) {
    return switch (whose) {
      case Everybodys() -> noCondition();
      case OfLearner(var learner) -> LEARNER.eq(learner);
      case OfMentor(var mentor) -> MENTOR.eq(mentor);
      case OfEither(var account) -> LEARNER.eq(account).or(MENTOR.eq(account));
    };
  }
}
