package io.troupe.engine.messaging.delivery;

import io.troupe.engine.runtime.Rejection;

/** Why a delivery refuses. */
public enum DeliveryRejection implements Rejection {
  NO_SUCH_DELIVERY(Kind.MISSING, "There is no such delivery. Check the id."),
  ALREADY_QUEUED(Kind.CONFLICT, "This id stands for another message. Choose a new one."),
  UNKNOWN_TEMPLATE(Kind.INVALID, "There is no such template."),
  ABOUT_MALFORMED(
      Kind.INVALID, "What a message is about is at most 10 ids under keys of the same form."),
  RECEIPT_MALFORMED(Kind.INVALID, "A receipt is at most 200 characters."),
  CODE_MALFORMED(Kind.INVALID, "A failure code is 1 to 64 characters."),
  ;

  private final Meaning meaning;

  DeliveryRejection(Kind kind, String advice) {
    meaning = new Meaning(kind, advice);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
