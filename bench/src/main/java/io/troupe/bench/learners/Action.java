package io.troupe.bench.learners;

import java.util.stream.Stream;

/** What people do, and how often out of a hundred times. */
enum Action {
  JOURNEY("read a journey", 35),
  LESSON("view a lesson", 20),
  NOTIFICATIONS("read notifications", 15),
  WALLET("read a wallet", 10),
  SUBMISSION("hand in work", 5),
  REVIEW("review it", 5),
  REVIEWS("list work to review", 3),
  PERFORMANCE("read performance", 2),
  QUESTION("question, to its end", 4),
  /** A part of the question that is measured apart. */
  FIRST_EVENT("question, to its first event", 0),
  SIGN_IN("sign in", 1);

  private final String title;
  private final int share;

  Action(String title, int share) {
    this.title = title;
    this.share = share;
  }

  String title() {
    return title;
  }

  int share() {
    return share;
  }

  /** The one that is meant by a number from 0 to 99. */
  static Action of(int number) {
    var left = number;
    for (var action : values()) {
      left -= action.share;
      if (left < 0) {
        return action;
      }
    }
    throw new IllegalArgumentException(number + " is not below a hundred");
  }

  /** Whether a learner waits for the node alone: neither for a model nor for a slow hash. */
  boolean isPrompt() {
    return this != QUESTION && this != FIRST_EVENT && this != SIGN_IN;
  }

  static Stream<Action> all() {
    return Stream.of(values());
  }
}
