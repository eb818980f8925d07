package io.troupe.engine.messaging.inbox;

import io.troupe.engine.runtime.Rejection;

/** Why an inbox refuses. */
public enum InboxRejection implements Rejection {
  NO_SUCH_INBOX(Kind.MISSING, "Nothing has ever come to this inbox."),
  NOTIFICATION_ID_TAKEN(
      Kind.CONFLICT, "This id stands for another notification. Choose a new one."),
  UNKNOWN_KIND(Kind.INVALID, "There is no such kind of notification."),
  ABOUT_MALFORMED(
      Kind.INVALID, "What a notification is about is at most 10 ids under keys of the same form."),
  TOO_MANY_AT_ONCE(Kind.INVALID, "At most 200 notifications are marked at once."),
  ;

  private final Meaning meaning;

  InboxRejection(Kind kind, String advice) {
    meaning = new Meaning(kind, advice);
  }

  @Override
  public Meaning meaning() {
    return meaning;
  }
}
